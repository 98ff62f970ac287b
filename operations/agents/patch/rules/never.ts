/** What no agent may change, whatever a seed says: it would run without being asked, or it is what judges a patch. */
import { asTaken } from './names.ts';

/** Files that no seed can give to agents. */
export const never: readonly { readonly what: string; readonly such: string; readonly fits: RegExp }[] = [
  { what: 'the seed, which says what agents may do', such: 'seed.yaml', fits: /^seed\.ya?ml$/ },
  { what: 'what runs on GitHub, and who has to agree', such: '.github/', fits: /(?:^|\/)\.github(?:\/|$)/ },
  { what: 'who has to agree', such: 'CODEOWNERS', fits: /(?:^|\/)codeowners$/ },
  {
    what: 'what runs in other services of that kind',
    such: '.gitlab-ci.yml, Jenkinsfile',
    fits: /(?:^|\/)(?:\.gitlab-ci\.ya?ml|\.circleci\/.*|\.travis\.ya?ml|jenkinsfile|azure-pipelines\.ya?ml|\.buildkite\/.*)$/,
  },
  {
    what: 'how packages are fetched, and what runs then',
    such: '.npmrc, binding.gyp',
    fits: /(?:^|\/)(?:\.npmrc|\.yarnrc(?:\.ya?ml)?|\.yarn\/.*|\.pnpmfile\.c?js|pnpm-workspace\.yaml|bunfig\.toml|binding\.gyp|npm-shrinkwrap\.json)$/,
  },
  { what: 'packages themselves', such: 'node_modules/', fits: /(?:^|\/)node_modules(?:\/|$)/ },
  {
    what: 'what runs when somebody commits or opens the folder',
    such: '.husky/, .vscode/, .envrc',
    fits: /(?:^|\/)(?:\.husky|\.githooks|\.vscode|\.idea|\.devcontainer)(?:\/|$)|(?:^|\/)(?:\.envrc|lefthook\.ya?ml|\.pre-commit-config\.ya?ml|\.tool-versions|\.mise\.toml)$/,
  },
  {
    what: 'what other models are told',
    such: 'AGENTS.md, .claude/, .mcp.json',
    fits: /(?:^|\/)(?:agents|claude|gemini)(?:\.local)?\.md$|(?:^|\/)\.(?:claude|cursor|windsurf|gemini|codex|continue)(?:\/|$)|(?:^|\/)(?:\.cursorrules|\.mcp\.json|copilot-instructions\.md)$/,
  },
  { what: 'secrets', such: '.env, *.pem', fits: /(?:^|\/)\.env(?:\.[^/]*)?$|\.(?:pem|key|p12|pfx)$/ },
  {
    what: 'what judges code, and how strictly',
    such: 'biome.json, tsconfig.json, vitest.config.ts, .eslintrc',
    fits: /(?:^|\/)(?:\.?biome\.jsonc?|[jt]sconfig(?:\.[^/]*)?\.json|\.?(?:eslint|prettier|stylelint|lint-staged|babel|swc|c8|nyc|mocha)(?:rc|ignore|\.config)[^/]*|(?:vite|vitest|jest|karma|cypress|ava|wdio|playwright|astro|next|svelte|webpack|rollup|esbuild|tsup|knip|turbo|nx)(?:\.[\w-]+)*\.(?:config|workspace|setup|json)[^/]*|\.editorconfig)$/,
  },
];

/** Why no agent may change a file, whatever the seed says; nothing where it may be changed. */
export function neverBy(path: string): string | undefined {
  const taken = asTaken(path);
  return never.find(({ fits }) => fits.test(taken))?.what;
}
