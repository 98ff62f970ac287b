/** Ways that were found later: other names for what runs unasked, and other ways to a name that loads or runs anything. */
import type { HostileCase } from './case.ts';

const copyOf = (path: string): string =>
  `diff --git a/x b/docs/y.md\nsimilarity index 100%\ncopy from ${path}\ncopy to docs/y.md\n`;

const everywhere = { mayWrite: ['**'] };

const files: readonly HostileCase[] = [
  ...[
    'ledgerline.config.ts',
    '.mergify.yml',
    'renovate.json',
    '.renovaterc.json5',
    '.releaserc',
    '.drone.yml',
    '.gitlab/ci.yml',
  ],
  ...['.forgejo/workflows/x.yml', 'bitbucket-pipelines.yml', '.pnp.cjs', 'deno.json', 'build.rs', '.cargo/config.toml'],
  ...[
    'tests/conftest.py',
    'sitecustomize.py',
    'tests/x.pth',
    '.zed/tasks.json',
    'x.code-workspace',
    '.simple-git-hooks.cjs',
  ],
  ...[
    '.huskyrc',
    '.lintstagedrc.mjs',
    'apps/web/postcss.config.mjs',
    'playwright-ct.config.ts',
    '.clinerules',
    '.roo/rules.md',
  ],
  ...['.aider.conf.yml', '.exrc', '.netrc', '.ssh/config', 'Renovate.JSON', 'ledgerline.config.ts.'],
].map((path) => ({
  name: `a file that nobody may give to agents: ${path}`,
  rule: 'denied',
  files: { [path]: 'x\n' },
  policy: everywhere,
}));

const code: readonly HostileCase[] = [
  "export const x = process.binding('spawn_sync');",
  "const F = (() => 1).constructor;\nexport const x = F('1')();",
  "const { constructor: F } = () => 1;\nexport const x = F('1')();",
  "export const x = new (() => 1).constructor('1')();",
  "export const x = [].at.constructor.call(null, '1')();",
  "export const x = Reflect.get(globalThis, 'ev' + 'al')('1');",
  "const all = globalThis;\nexport const x = all['ev' + 'al']('1');",
  "const { ['ev' + 'al']: e } = globalThis;\nexport const x = e('1');",
  "const { 'eval': e } = globalThis;\nexport const x = e('1');",
  "const { ...all } = globalThis;\nexport const x = all['ev' + 'al']('1');",
  'export const x = Object.values(globalThis);',
  "export const x = (0, globalThis)['ev' + 'al']('1');",
  "const p = process;\nexport const x = p['bin' + 'ding']('fs');",
  "const p = globalThis.process;\nexport const x = p['bin' + 'ding']('fs');",
  "const m = import.meta;\nexport const x = m['resolve']('x');",
  "export const x = setTimeout('steal()', 1);",
  'export const x = window.setInterval(`steal(${1})`, 1);',
].map((text) => ({
  name: `runs what nobody can check: ${text.split('\n')[0]}`,
  rule: 'import',
  files: { 'src/core/x.ts': `${text}\n` },
}));

/** Git fills in what a patch only points to: a way to files that agents may not read. */
const copies: readonly HostileCase[] = [
  {
    name: 'a copy of a file, whose contents the patch does not say',
    rule: 'unreadable',
    patch: copyOf('src/core/keys/key.ts'),
  },
  { name: 'a copy of a file by its name in quotes', rule: 'unreadable', patch: copyOf('"src/core/keys/\\153ey.ts"') },
];

export const furtherCases: readonly HostileCase[] = [...files, ...code, ...copies];
