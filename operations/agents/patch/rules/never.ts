/** What no agent may change, whatever a seed says: it would run without being asked, or it is what judges a patch. */
import { asTaken } from './names.ts';

/** Files that no seed can give to agents. */
export const never: readonly { readonly what: string; readonly such: string; readonly fits: RegExp }[] = [
  { what: 'the seed, which says what agents may do', such: 'seed.yaml', fits: /^seed\.ya?ml$/ },
  {
    what: 'the settings of this program, which say who writes and who is trusted',
    such: 'ledgerline.config.ts',
    fits: /(?:^|\/)ledgerline\.config\.[a-z]+$/,
  },
  {
    what: 'what merges, updates or releases by itself',
    such: '.mergify.yml, renovate.json',
    fits: /(?:^|\/)(?:\.?mergify\.ya?ml|\.mergify\/.*|renovate\.json5?|\.kodiak\.toml|bors\.toml|lerna\.json|\.changeset\/config\.json)$/,
  },
  { what: 'what runs on GitHub, and who has to agree', such: '.github/', fits: /(?:^|\/)\.github(?:\/|$)/ },
  { what: 'who has to agree', such: 'CODEOWNERS', fits: /(?:^|\/)codeowners$/ },
  {
    what: 'what runs in other services of that kind',
    such: '.gitlab-ci.yml, Jenkinsfile',
    fits: new RegExp(
      [
        String.raw`(?:^|/)(?:\.gitlab-ci\.ya?ml|\.circleci/.*|\.travis\.ya?ml|jenkinsfile|azure-pipelines\.ya?ml|`,
        String.raw`bitbucket-pipelines\.ya?ml|\.?appveyor\.ya?ml|\.drone\.ya?ml|\.woodpecker\.ya?ml|(?:cloudbuild|`,
        String.raw`buildspec)\.ya?ml|\.(?:buildkite|gitlab|gitea|forgejo|woodpecker)/.*)$`,
      ].join(''),
    ),
  },
  {
    what: 'how packages are fetched, and what runs then',
    such: '.npmrc, binding.gyp',
    fits: new RegExp(
      [
        String.raw`(?:^|/)(?:\.npmrc|\.yarnrc(?:\.ya?ml)?|\.yarn/.*|\.pnpmfile\.c?js|pnpm-workspace\.yaml|bunfig\.toml|`,
        String.raw`deno\.jsonc?|binding\.gyp|\.pnp(?:\.loader)?\.[cm]?js|build\.rs|\.cargo/.*|npm-shrinkwrap\.json)$`,
      ].join(''),
    ),
  },
  {
    what: 'what Python loads without being asked',
    such: 'conftest.py, sitecustomize.py',
    fits: /(?:^|\/)(?:conftest|sitecustomize|usercustomize|setup)\.py$|\.pth$/,
  },
  { what: 'packages themselves', such: 'node_modules/', fits: /(?:^|\/)node_modules(?:\/|$)/ },
  {
    what: 'what runs when somebody commits or opens the folder',
    such: '.husky/, .vscode/, .envrc',
    fits: new RegExp(
      [
        String.raw`(?:^|/)(?:\.husky|\.githooks|\.vscode|\.idea|\.devcontainer|\.zed|\.fleet|\.trunk|\.direnv)(?:/|$)|`,
        String.raw`\.code-workspace$|(?:^|/)(?:\.envrc|\.?simple-git-hooks\.[a-z]+|\.n?vim\.lua|\.profile|`,
        String.raw`lefthook\.ya?ml|\.pre-commit-config\.ya?ml|\.tool-versions|\.mise\.toml)$`,
      ].join(''),
    ),
  },
  {
    what: 'what other models are told',
    such: 'AGENTS.md, .claude/, .mcp.json',
    fits: new RegExp(
      [
        String.raw`(?:^|/)(?:agents|claude|gemini)(?:\.local)?\.md$|(?:^|/)\.(?:claude|cursor|windsurf|gemini|codex|`,
        String.raw`continue|junie|roo|clinerules|amazonq|kiro)(?:/|$)|(?:^|/)(?:\.cursorrules|\.mcp\.json|\.aider[^/]*|`,
        String.raw`copilot-instructions\.md)$`,
      ].join(''),
    ),
  },
  {
    what: 'secrets',
    such: '.env, *.pem',
    fits: /(?:^|\/)\.env(?:\.[^/]*)?$|\.(?:pem|key|p12|pfx)$|(?:^|\/)\.(?:ssh|aws|gnupg|kube)(?:\/|$)/,
  },
  {
    what: 'what judges code, and how strictly',
    such: 'biome.json, tsconfig.json, vitest.config.ts, .eslintrc',
    fits: new RegExp(
      [
        String.raw`(?:^|/)(?:\.?biome\.jsonc?|[jt]sconfig(?:\.[^/]*)?\.json|\.?(?:eslint|prettier|stylelint|`,
        String.raw`lint-staged|babel|swc|c8|nyc|mocha)(?:rc|ignore|\.config)[^/]*|(?:vite|vitest|jest|karma|cypress|`,
        'ava|wdio|playwright|astro|next|svelte|webpack|rollup|esbuild|tsup|knip|turbo|',
        String.raw`nx)(?:\.[\w-]+)*\.(?:config|workspace|setup|json)[^/]*|\.editorconfig)$`,
      ].join(''),
    ),
  },
  {
    what: 'what tools are set up with, and run when they start',
    such: 'postcss.config.js, .lintstagedrc',
    fits: new RegExp(
      [
        String.raw`^(?!.*(?:^|/)src/)(?:.*/)?[\w.-]+\.config\.[cm]?[jt]s$|(?:^|/)\.[\w-]+rc(?:\.(?:json[c5]?|ya?ml|`,
        String.raw`toml|[cm]?[jt]s))?$|(?:^|/)(?:dprint|oxlint|stryker\.config|angular)\.jsonc?$`,
      ].join(''),
    ),
  },
];

/** Why no agent may change a file, whatever the seed says; nothing where it may be changed. */
export function neverBy(path: string): string | undefined {
  const taken = asTaken(path);
  return never.find(({ fits }) => fits.test(taken))?.what;
}
