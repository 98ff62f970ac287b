import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const isWall = /^plugin$|noRestrictedImports|noRestrictedGlobals|noProcessEnv|noNodejsModules|noConsole/;
const impure = 'Do not use the global variable';

type Breach = readonly [source: string, refusal: string];

/** What a file of each room must not do, and words of the refusal. */
const breaches: Record<string, readonly Breach[]> = {
  'content-schema': [
    ["import 'node:fs';", 'content-schema imports zod'],
    ["import 'yaml';", 'content-schema imports zod'],
    ["import '../src/problems.ts';", 'content-schema imports zod'],
    ["import 'astro:content';", 'content-schema imports zod'],
    ["await import('../ledgerline.config.ts');", 'content-schema imports zod'],
    ['export const now = Date.now();', 'no clock'],
    ['export const id = Math.random();', 'nothing to chance'],
    ['export const where = process.cwd();', impure],
  ],
  'content-schema/derive': [
    ["import '../../src/problems.ts';", 'content-schema imports zod'],
    ["export { x } from '../../src/routes.ts';", 'content-schema imports zod'],
    ["import type { X } from 'unified';\nexport type Y = X;", 'content-schema imports zod'],
    ['export const now = new Date();', 'no clock'],
  ],
  'src/pipeline': [
    ["import 'node:path';", 'src/pipeline imports content-schema'],
    ["import 'fs';", 'src/pipeline imports content-schema'],
    ["import 'astro';", 'src/pipeline imports content-schema'],
    ["import 'sharp';", 'src/pipeline imports content-schema'],
    ["import '../settings/environment.ts';", 'src/pipeline imports content-schema'],
    ["import '../data-hub/hub.ts';", 'src/pipeline imports content-schema'],
    ["import '../github/client.ts';", 'src/pipeline imports content-schema'],
    ["import '../../ledgerline.config.ts';", 'src/pipeline imports content-schema'],
    ["await import('../loaders/read-site.ts');", 'src/pipeline imports content-schema'],
    ["await fetch('/');", impure],
    ["await globalThis.fetch('/');", impure],
    ['export const token = process.env.TOKEN;', impure],
    ['setTimeout(() => {}, 1);', impure],
    ["console.log('x');", "Don't use console"],
    ['export const now = Date.now();', 'no clock'],
    ['export const now = new Date();', 'no clock'],
    ['export const now = new Date;', 'no clock'],
    ['export const now = Date();', 'no clock'],
    ['export const { now } = Date;', 'no clock'],
    ['export const since = performance.now();', 'no clock'],
    ['export const id = Math.random();', 'nothing to chance'],
    ['export const { random } = Math;', 'nothing to chance'],
    ['export const id = crypto.randomUUID();', 'nothing to chance'],
  ],
  'src/pipeline/validate': [
    ["import '../../settings/environment.ts';", 'src/pipeline imports content-schema'],
    ["import '../../github/client.ts';", 'src/pipeline imports content-schema'],
    ["import '../../../ledgerline.config.ts';", 'src/pipeline imports content-schema'],
    ["import 'node:path';", 'src/pipeline imports content-schema'],
    ['export const now = Date.now();', 'no clock'],
  ],
  'src/upgrade': [
    ["import 'node:fs';", 'src/upgrade says whose a file is'],
    ["import '../settings/settings.ts';", 'src/upgrade says whose a file is'],
    ['export const where = process.cwd();', impure],
  ],
  'src/github': [
    ["import '../data-hub/hub.ts';", 'src/github speaks to GitHub'],
    ["import '../commands/build.ts';", 'src/github speaks to GitHub'],
    ["import 'astro/loaders';", 'src/github speaks to GitHub'],
    ["import '../../ledgerline.config.ts';", 'Only src/settings reads'],
    ['export const token = process.env.GITHUB_TOKEN;', 'process.env'],
  ],
  'src/data-hub': [
    ["import '../ai/summary.ts';", 'src/data-hub reads and writes'],
    ["import '../loaders/read-site.ts';", 'src/data-hub reads and writes'],
    ["import '@octokit/core';", 'Only src/github'],
    ["import '../../ledgerline.config.ts';", 'Only src/settings reads'],
  ],
  'src/ai': [
    ["import '../github/client.ts';", 'src/ai speaks to a model'],
    ["import '../data-hub/hub.ts';", 'src/ai speaks to a model'],
    ["import '@octokit/graphql';", 'Only src/github'],
    ["import '../../ledgerline.config.ts';", 'Only src/settings reads'],
  ],
  'src/loaders': [
    ["import '@octokit/core';", 'Only src/github'],
    ["import '../pages/index.astro';", 'Imports point down'],
    ["import 'ai';", 'Only src/ai'],
    ["import '../../ledgerline.config.ts';", 'Only src/settings reads'],
  ],
  'src/build': [["import '../layouts/Page.astro';", 'Imports point down']],
  'src/commands': [
    ["import '@octokit/core';", 'Only src/github'],
    ["import '@ai-sdk/openai-compatible';", 'Only src/ai'],
    ["await import('../../ledgerline.config.ts');", 'Only src/settings reads'],
    ["export const token = process.env['GITHUB_TOKEN'];", 'process.env'],
    ["console.error('x');", "Don't use console"],
  ],
  'src/pages': [
    ["---\nimport { readFile } from 'node:fs/promises';\n---\n", 'A page reads no files'],
    ["---\nimport { hub } from '../data-hub/hub.ts';\n---\n", 'A page shows records'],
    ["---\nimport config from '../../ledgerline.config.ts';\n---\n", 'Only src/settings reads'],
    ["---\nimport { client } from '../github/client.ts';\n---\n", 'A page shows records'],
    ["---\nconst site = await import('../loaders/read-site.ts');\n---\n", 'A page shows records'],
    ["---\nimport { getCollection } from 'astro:content';\n---\n", 'Records are asked for by the questions'],
    [
      "---\nimport { storedRecords } from '../site/records/store/store.ts';\n---\n",
      'Records are asked for by the questions',
    ],
    ['---\nconst year = new Date().getFullYear();\n---\n', 'no clock'],
    ['---\nconst now = Date.now();\n---\n', 'no clock'],
    ['---\nconst id = Math.random();\n---\n', 'nothing to chance'],
    ["---\nconst news = await fetch('https://example.com');\n---\n", impure],
    ['---\nconst who = process.env.USER;\n---\n', impure],
    ['---\nconst key = import.meta.env.PUBLIC_KEY;\n---\n', 'Ask settings()'],
    ["---\nimport { readEnvironment } from '../settings/environment.ts';\n---\n", 'What the environment decided'],
    [
      "import { API_KEY } from 'astro:env/server';\nexport const GET = () => new Response(API_KEY);",
      'What the environment decided',
    ],
    ['export const GET = () => new Response(String(performance.now()));', 'no clock'],
  ],
  'src/layouts': [
    ['---\nconst now = Date.now();\n---\n', 'no clock'],
    ["---\nimport { build } from '../commands/build.ts';\n---\n", 'A page shows records'],
    ["---\nimport { getEntry } from 'astro:content';\n---\n", 'Records are asked for by the questions'],
  ],
  'src/components/record': [
    ["---\nimport { getEntry } from 'astro:content';\n---\n", 'Records are asked for by the questions'],
    [
      "---\nconst all = await import('../../site/records/store/indexes.ts');\n---\n",
      'Records are asked for by the questions',
    ],
    ['---\nconst now = new Date();\n---\n', 'no clock'],
    ['---\nconst where = process.cwd();\n---\n', impure],
  ],
  operations: [
    ["import '../src/pages/index.astro';", 'Operations stand beside the site'],
    ["import '../src/loaders/current-site.ts';", 'Operations stand beside the site'],
    ["import '../src/media/sound.ts';", 'Operations stand beside the site'],
    ["import '@octokit/core';", 'Only src/github'],
    ["import '../ledgerline.config.ts';", 'Only src/settings reads'],
  ],
  'operations/gates': [
    ["import 'node:fs';", 'are pure'],
    ["import '../store/store.ts';", 'are pure'],
    ["await fetch('/');", impure],
    ['export const now = Date.now();', 'no clock'],
    ['export const id = Math.random();', 'nothing to chance'],
  ],
  'operations/agents/patch': [
    ["import 'node:child_process';", 'are pure'],
    ["import './apply/git.ts';", 'are pure'],
    ["import '../../store/store.ts';", 'are pure'],
    ["import '../../../src/settings/environment.ts';", 'are pure'],
    ["await fetch('/');", impure],
    ['export const now = Date.now();', 'no clock'],
    ['export const id = Math.random();', 'nothing to chance'],
  ],
  'operations/agents/patch/rules': [["import '../apply/git.ts';", 'are pure']],
  'operations/agents/seed': [
    ["import 'node:fs';", 'are pure'],
    ["import 'yaml';", 'are pure'],
  ],
  'operations/events': [
    ["import '../../src/settings/settings.ts';", 'are pure'],
    ['export const now = new Date();', 'no clock'],
  ],
  'src/settings': [
    ["import '../data-hub/hub.ts';", 'src/settings says what was decided'],
    ["import '../site/records/records.ts';", 'src/settings says what was decided'],
  ],
  'src/site/list': [
    ["import '../../github/client.ts';", 'src/site is what pages know'],
    ["import '../../data-hub/hub.ts';", 'src/site is what pages know'],
    ["import '../../components/inline/Badge.astro';", 'src/site is what pages know'],
    ["import '../../browser/player/sound.ts';", 'src/site is what pages know'],
    ["import '../../../ledgerline.config.ts';", 'Only src/settings reads'],
    ["import '../../pages/index.astro';", 'src/site is what pages know'],
    ["import 'astro:content';", 'Records are asked for by the questions'],
    ["import '../records/store/store.ts';", 'Records are asked for by the questions'],
    ["import '../../loaders/current-site.ts';", 'asked for by questions'],
    ["import '../../loaders/site-data.ts';", 'asked for by questions'],
    [
      "import { secrets } from '../../settings/environment.ts';\nexport const all = secrets();",
      'What the environment decided',
    ],
    ["import 'node:fs';", 'Node.js'],
    ["await import('node:child_process');", 'Node.js'],
    ["await fetch('/');", impure],
    ["await globalThis.fetch('/');", impure],
    ['export const who = process.env.USER;', impure],
    ['export const now = Date.now();', 'no clock'],
    ['export const { now } = Date;', 'no clock'],
    ['export const id = crypto.randomUUID();', 'nothing to chance'],
    ["export const key = import.meta.env['KEY'];", 'Ask settings()'],
    ['export const { KEY } = import.meta.env;', 'Ask settings()'],
  ],
  'src/media': [
    ["import '../loaders/current-site.ts';", 'asked for by questions'],
    ['export const now = new Date();', 'no clock'],
    ["await fetch('/');", impure],
  ],
  'src/podcast': [
    ["import 'node:fs';", 'Node.js'],
    ['export const now = Date.now();', 'no clock'],
  ],
  'src/site/records': [
    ["import 'astro:content';", 'Only src/site/records/store asks'],
    ["import '../../data-hub/hub.ts';", 'src/site is what pages know'],
    ["import '../../../ledgerline.config.ts';", 'Only src/settings reads'],
  ],
  'src/site/records/questions': [["import 'astro:content';", 'Only src/site/records/store asks']],
  'src/site/records/store': [
    ["import '../../../data-hub/hub.ts';", 'src/site is what pages know'],
    ["import '../../../components/Badge.astro';", 'src/site is what pages know'],
    ["import '../../../../ledgerline.config.ts';", 'Only src/settings reads'],
    ["import '../../../loaders/current-site.ts';", 'asked for by questions'],
    ["import 'node:fs';", 'Node.js'],
  ],
  'src/browser/player': [
    ["import 'node:fs';", 'This runs in a browser'],
    ["import 'sharp';", 'This runs in a browser'],
    ["import 'astro:content';", 'This runs in a browser'],
    ["import '../../site/records/records.ts';", 'This runs in a browser'],
    ["import '../../settings/settings.ts';", 'This runs in a browser'],
    ["import '../../media/public-files.ts';", 'This runs in a browser'],
    ["import '../../components/inline/Badge.astro';", 'This runs in a browser'],
    ["await import('../../../ledgerline.config.ts');", 'This runs in a browser'],
  ],
  'src/components/list': [
    ["import '../../github/client.ts';", 'A page shows records'],
    ["import '@octokit/core';", 'Only src/github'],
  ],
  src: [
    ["import '@octokit/core';", 'Only src/github'],
    ["import '../ledgerline.config.ts';", 'Only src/settings reads'],
    ['export const site = process.env.SITE_URL;', 'process.env'],
  ],
};

/** What the rooms live from, and what tests may do; a wall in the way of these would be in the wrong place. */
const passages: Record<string, string> = {
  'content-schema/index.ts': "import 'zod';\nimport './records/task.ts';",
  'content-schema/records/task.ts': "import 'zod';\nimport '../fields.ts';\nimport './user.ts';",
  'content-schema/index.test.ts': "import '../src/problems.ts';\nexport const now = Date.now();",
  'src/pipeline/parse.ts': [
    "import 'unified';",
    "import 'remark-parse';",
    "import 'yaml';",
    "import '../problems.ts';",
    "import '../../content-schema/index.ts';",
    "import './parse/blocks.ts';",
    'export const then = new Date(0);',
    'export const most = Math.max(1, 2);',
  ].join('\n'),
  'src/pipeline/parse/blocks.ts': [
    "import type { Root } from 'mdast';",
    "import '../candidate.ts';",
    "import '../../problems.ts';",
    "import '../../../content-schema/index.ts';",
    'export type Blocks = Root;',
  ].join('\n'),
  'src/pipeline/parse.test.ts': "import 'node:fs';\nexport const id = Math.random();",
  'src/github/client.ts': "import '@octokit/core';\nexport const now = Date.now();",
  'src/data-hub/hub.ts': "import 'node:fs';\nimport '../github/client.ts';\nimport '../pipeline/parse.ts';",
  'src/loaders/site-loader.ts': "import '../data-hub/hub.ts';\nimport '../pipeline/parse.ts';\nimport 'astro/loaders';",
  'src/commands/labels.ts': "import '../github/client.ts';\nimport '../ai/summary.ts';\nimport 'node:fs';",
  'src/settings/environment.ts': 'export const variables = process.env;',
  'operations/agents/patch/rules/alike.ts':
    "import 'typescript';\nimport '../glob.ts';\nimport '../../../gates/policy.ts';\n" +
    "import '../../../../src/pipeline/text/look-alikes.ts';",
  'operations/agents/patch/apply/git.ts':
    "import 'node:child_process';\nimport '../../../../src/settings/environment.ts';",
  'operations/agents/seed/read-seed.ts': "import 'node:crypto';\nimport 'yaml';",
  'src/settings/settings.ts': "import '../../ledgerline.config.ts';",
  'src/site/records/questions/records.ts': "import '../store/store.ts';\nimport '../../../media/public-files.ts';",
  'src/site/records/store/store.ts':
    "import 'astro:content';\nimport '../../once-per-build.ts';\nimport '../../../loaders/site-data.ts';",
  'src/site/records/question.ts': "import '../../loaders/asking.ts';\nexport const then = new Date(0);",
  'src/site/pages/content-policy.ts': "import 'node:crypto';",
  'src/media/audio-facts.ts': "import 'node:fs';\nimport '../settings/settings.ts';",
  'src/routes.ts': 'export const base = import.meta.env.BASE_URL;',
  'src/site/list/list-paths.ts': [
    "import '../records/questions.ts';",
    "import '../pages/catalogue.ts';",
    "import '../../pipeline/parse.ts';",
    "import '../../media/public-files.ts';",
  ].join('\n'),
  'src/browser/player/sound.ts': [
    "import '../shared/element-in.ts';",
    "import './media-session.ts';",
    "import '../../pipeline/heard/heard.ts';",
    "import '../../routes.ts';",
    'export const now = performance.now();',
  ].join('\n'),
  'src/components/list/Rows.tsx':
    "import 'react';\nimport './Facets.tsx';\nimport '../../browser/list/use-all-rows.ts';\nimport '../../pipeline/parse.ts';",
  'src/pages/index.astro': "---\nimport '../site/records/questions.ts';\nimport '../pipeline/snapshot.ts';\n---\n",
  'src/components/docs-content/EnvironmentVariables.astro':
    "---\nimport { environmentSchema } from '../../settings/environment.ts';\nconst names = Object.keys(environmentSchema.shape);\n---\n",
};

const planted = Object.entries(breaches).flatMap(([room, sources]) =>
  sources.map(([source, refusal], index) => {
    const extension = source.startsWith('---') ? 'astro' : 'ts';
    return { room, source, refusal, file: `${room}/planted-${index}.${extension}` };
  }),
);

const folder = mkdtempSync(join(tmpdir(), 'ledgerline-walls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const refusals = lint([...planted.map(({ file, source }) => [file, source] as const), ...Object.entries(passages)]);

describe('every wall refuses its breach', () => {
  test.each(planted)('$room: $source', ({ file, refusal }) => {
    expect(refusals.get(file)?.join('\n')).toContain(refusal);
  });
});

describe('what a room lives from passes', () => {
  test.each(Object.keys(passages))('%s', (file) => {
    expect(refusals.get(file)).toBeUndefined();
  });
});

/** What Biome, with this project's configuration, says about the walls in these files: messages by file. */
function lint(files: readonly (readonly [path: string, source: string])[]): ReadonlyMap<string, string[]> {
  cpSync(join(root, 'biome.jsonc'), join(folder, 'biome.jsonc'));
  cpSync(join(root, 'biome'), join(folder, 'biome'), { recursive: true, filter: (path) => !path.endsWith('.ts') });
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  for (const [path, source] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${source}\n`);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=1000'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const { diagnostics } = JSON.parse(run.stdout) as {
    diagnostics: { category: string; message: string; location: { path: string } }[];
  };
  const walls = diagnostics.filter(({ category }) => isWall.test(category));
  return new Map(
    Object.entries(Object.groupBy(walls, ({ location }) => location.path)).map(([path, found = []]) => [
      path,
      found.map(({ message }) => message),
    ]),
  );
}
