import { z } from 'zod';
import { nearest } from '../../content-schema/derive/nearest.ts';
import { apiAddress, httpAddress } from './addresses.ts';
import { aiProvider, modelAddress, modelName } from './ai.ts';
import { hubPlaceText } from './hub-place.ts';
import { parseInWords } from './parse-in-words.ts';
import { noRepository, repositoryOrNone, repositoryText } from './repository.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** A variable that is set to nothing is not set: Actions does that for a repository variable that is missing. */
const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() || undefined : value);
const variable = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(trimmed, schema);

const text = variable(z.string().optional());

/**
 * A token goes into a header, where a line break would begin another one. Blanks and line breaks around it are nobody's wish: a copy
 * and a file bring them along.
 */
const token = variable(
  z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'holds a blank, a line break or another character that no token has')
    .optional(),
);

/** Where operations keep their state: a file, or Postgres. */
const operationsPlace = z
  .string()
  .refine(
    (text) => !/^[a-z]+:\/\//i.test(text) || /^postgres(?:ql)?:\/\//i.test(text),
    'should be a file or postgres://…',
  );

/** `repo`, `/repo` and `/repo/` all mean the same place. */
const absolute = (path: string) => `/${path}/`.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');

/** Where a site lives that has no address yet. */
export const localSite = 'http://localhost:4321';

/** Every environment variable the product reads; see `/docs/reference/configuration/` for what each means. */
export const environmentSchema = z.object({
  GITHUB_TOKEN: token,
  GH_TOKEN: token,
  GITHUB_GRAPHQL_URL: variable(apiAddress.default('https://api.github.com/graphql')),
  GITHUB_API_URL: variable(apiAddress.default('https://api.github.com')),
  GITHUB_SERVER_URL: variable(httpAddress.default('https://github.com')),
  LEDGERLINE_ISSUES_DB: variable(repositoryOrNone.optional()),
  LEDGERLINE_DATA_HUB: variable(hubPlaceText.optional()),
  LEDGERLINE_COMMIT_TO: variable(repositoryText.optional()),
  LEDGERLINE_CACHE: variable(z.string().default('.cache/ledgerline')),
  LEDGERLINE_REQUEST_LOG: text,
  LEDGERLINE_OPERATIONS_DB: variable(operationsPlace.default('.cache/operations.db')),
  LEDGERLINE_WEBHOOK_SECRET: text,
  LEDGERLINE_YOUTUBE_CLIENT_ID: text,
  LEDGERLINE_YOUTUBE_CLIENT_SECRET: text,
  LEDGERLINE_YOUTUBE_REFRESH_TOKEN: text,
  LEDGERLINE_AI_PROVIDER: variable(aiProvider.optional()),
  LEDGERLINE_AI_URL: variable(modelAddress.optional()),
  LEDGERLINE_AI_MODEL: variable(modelName.optional()),
  AI_API_KEY: token,
  GITHUB_OUTPUT: text,
  GITHUB_WORKSPACE: text,
  GITHUB_STEP_SUMMARY: text,
  GITHUB_REPOSITORY: variable(repositoryText.optional()),
  SITE_URL: variable(httpAddress.default(localSite)),
  BASE_PATH: variable(
    z
      .string()
      .regex(/^(?!.*\.\.)[\w.~/-]*$/, 'should be a path such as /repository/')
      .default('/')
      .transform(absolute),
  ),
});

/** The environment, checked. */
export type Environment = z.infer<typeof environmentSchema>;

/** Reads the environment; the only place that does. Throws a SettingsError that names each variable and what it should be. */
export const readEnvironment = (variables: Variables = process.env): Environment =>
  parseInWords(environmentSchema, variables, {
    name: 'the environment',
    called: (name) => `The variable ${name}`,
    hint: 'Set it as it should be, or unset it; see /docs/reference/configuration/.',
  });

/** This environment for a process that is to leave issues out. */
export const withoutIssues = (): NodeJS.ProcessEnv => ({ ...process.env, LEDGERLINE_ISSUES_DB: noRepository });

/** What a program that is sent texts of strangers is started with: where programs and proxies are, and none of the secrets of this one. */
export const bareEnvironment = (variables: Variables = process.env): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      /^(?:PATH|LANG|TMPDIR|SSL_CERT_FILE|NODE_EXTRA_CA_CERTS|(?:HTTPS?|NO)_PROXY)$/i.test(name) && value !== undefined
        ? [[name, value]]
        : [],
    ),
  );

/** What npm is started with: the same, and where its own configuration is. */
export const npmEnvironment = (variables: Variables = process.env): Record<string, string> => ({
  ...bareEnvironment(variables),
  ...Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      /^(?:HOME|USERPROFILE|APPDATA|SYSTEMROOT|npm_config_(?:registry|userconfig|globalconfig|cache))$/i.test(name) &&
      value !== undefined
        ? [[name, value]]
        : [],
    ),
  ),
});

/** What may never be printed: what variables named for a secret hold, and the pieces of one that a line break or a blank cuts up. */
export const secretsOf = (variables: Variables): string[] =>
  Object.entries(variables)
    .flatMap(([name, value = '']) => (holdsSecret(name, value) ? value.split(/[\s\p{Cc}]+/u) : []))
    .filter((piece) => piece.length >= 8)
    .toSorted((a, b) => b.length - a.length);

/** An address of Postgres holds a password. */
const holdsSecret = (name: string, value: string): boolean =>
  /(?:TOKEN|API_KEY|SECRET)$/.test(name) || (name === 'LEDGERLINE_OPERATIONS_DB' && value.includes('://'));

/** The secrets of this process. */
export const secrets = (): string[] => secretsOf(process.env);

/** What the environment says of a proxy, where it names one. What is on this machine is asked directly in any case. */
export function proxyVariables(variables: Variables = process.env): Record<string, string> | undefined {
  const value = (name: string) => variables[name.toLowerCase()]?.trim() || variables[name]?.trim() || '';
  const [secure, plain] = [value('HTTPS_PROXY'), value('HTTP_PROXY')];
  if (secure === '' && plain === '') return undefined;
  const direct = [value('NO_PROXY'), 'localhost', '127.0.0.1', '[::1]'].filter(Boolean).join(',');
  return { ...(secure && { HTTPS_PROXY: secure }), ...(plain && { HTTP_PROXY: plain }), NO_PROXY: direct };
}

const prefix = 'LEDGERLINE_';

/** A sentence for each variable that is or may be meant for the product, and would be passed over in silence. */
export function mistypedVariables(variables: Variables = process.env): string[] {
  const known = Object.keys(environmentSchema.shape);
  const own = known.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  return Object.keys(variables).flatMap((name) => {
    if (!/^ledg/i.test(name) || known.includes(name)) return [];
    const near = nearest(name.replace(/^[^_]*_/, ''), own);
    if (near !== undefined) return [`Nothing reads the variable ${name}: did you mean ${prefix}${near}?`];
    const listed = '/docs/reference/configuration/ lists those that are read';
    return name.startsWith(prefix) ? [`Nothing reads the variable ${name}; ${listed}.`] : [];
  });
}

/**
 * Settles what Astro would otherwise take from the surroundings: it reports use to its makers unless told not to, and takes a
 * `BASE_URL` that a host set for its own ends for the base path of the site. React looks once, when it is loaded, whether it is to be
 * quick or to help those who develop.
 */
export function settleAstro(mode: 'development' | 'production'): void {
  process.env.NODE_ENV = mode;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  delete process.env.BASE_URL;
}
