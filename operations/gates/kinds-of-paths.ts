import type { Risk } from '../../content-schema/gates/gates-file.ts';

/** What a file is, as its path tells. */
type Kind = 'document' | 'picture' | 'test' | 'code';

/** Paths as they are compared: on some machines upper and lower case are one. */
const plain = (path: string): string => path.normalize('NFKC').toLowerCase();

const fitting =
  (...patterns: readonly RegExp[]) =>
  (path: string): boolean =>
    patterns.some((pattern) => pattern.test(plain(path)));

const isDocument = fitting(
  /\.(?:md|rst|adoc|vtt|srt)$/,
  /(?:^|\/)docs?\/.*\.txt$/,
  /(?:^|\/)(?:license|notice|authors)$/,
);

/** The same, but not of documents that speak of such things. */
const running =
  (...patterns: readonly RegExp[]) =>
  (path: string): boolean =>
    fitting(...patterns)(path) && !isDocument(path);

/** What is dangerous to change, whoever changes it and however little (R002-019). */
export const sensitive: readonly {
  readonly level: Risk['level'];
  readonly what: string;
  readonly fits: (path: string) => boolean;
}[] = [
  {
    level: 'high',
    what: 'what runs on GitHub Actions',
    fits: fitting(/(?:^|\/)\.github\/(?:workflows|actions)\//, /(?:^|\/)action\.ya?ml$/),
  },
  {
    level: 'high',
    what: 'who has to agree to changes',
    fits: fitting(/(?:^|\/)codeowners$/, /(?:^|\/)\.github\/(?:dependabot\.ya?ml|settings\.ya?ml|rulesets?\/)/),
  },
  { level: 'high', what: 'a database', fits: running(/(?:^|\/)migrations?\//, /\.sql$/, /(?:^|\/)schema\.prisma$/) },
  {
    level: 'high',
    what: 'how it is deployed',
    fits: running(
      /(?:^|\/)(?:deploy|deployment|infra|infrastructure|terraform|k8s|kubernetes|helm|charts)\//,
      /(?:^|\/)(?:docker|container)file[^/]*$/,
      /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/,
      /\.(?:tf|tfvars|service)$/,
      /(?:^|\/)(?:netlify\.toml|vercel\.json|wrangler\.(?:toml|jsonc?)|fly\.toml|render\.ya?ml|procfile|(?:flake|shell|default)\.nix)$/,
    ),
  },
  {
    level: 'high',
    what: 'a core service',
    fits: running(/(?:^|\/)(?:auth|authentication|authorization|security|crypto|payments?|billing)(?:[/.]|$)/),
  },
  {
    level: 'high',
    what: 'secrets',
    fits: running(/(?:^|\/)\.env(?:\.|$)/, /(?:^|\/)secrets?(?:[/.]|$)/, /\.(?:pem|key)$/),
  },
  {
    level: 'medium',
    what: 'what is run by its name',
    fits: running(
      /(?:^|\/)(?:(?:gnu)?makefile|justfile|taskfile\.ya?ml|rakefile|gulpfile\.[^/]+|gruntfile\.[^/]+|noxfile\.py|tox\.ini)$/,
    ),
  },
  {
    level: 'medium',
    what: 'what models are told',
    fits: fitting(/(?:^|\/)prompts\//, /(?:^|\/)(?:agents|claude|gemini|copilot-instructions|skill)\.md$/),
  },
  {
    level: 'medium',
    what: 'dependencies',
    fits: fitting(
      /(?:^|\/)(?:package(?:-lock)?|npm-shrinkwrap|composer|deno)\.(?:json|lock)$/,
      /(?:^|\/)(?:yarn|pnpm-lock|bun|deno|cargo|poetry|pipfile|gemfile|uv|go)\.(?:lock|lockb|ya?ml|toml|mod|sum)$/,
      /(?:^|\/)(?:pyproject\.toml|pipfile|gemfile|requirements[^/]*\.txt|\.npmrc|\.gitmodules)$/,
    ),
  },
];

const kinds: readonly { readonly kind: Kind; readonly fits: (path: string) => boolean }[] = [
  { kind: 'test', fits: fitting(/(?:^|\/)(?:tests?|__tests__)\//, /[._-](?:test|spec)\.[a-z]+$/) },
  { kind: 'document', fits: isDocument },
  { kind: 'picture', fits: fitting(/\.(?:png|jpe?g|gif|webp|avif|svg|drawio|mmd|puml)$/) },
];

/** What kinds of files there are among paths; what is not known to be harmless is code. */
export const kindsOfPaths = (paths: readonly string[]): ReadonlySet<Kind> =>
  new Set(paths.map((path) => kinds.find(({ fits }) => fits(path))?.kind ?? 'code'));

/** Whether there are paths, and all are of that kind. */
export function areOnly(paths: readonly string[], kind: Kind): boolean {
  const found = kindsOfPaths(paths);
  return found.size === 1 && found.has(kind);
}
