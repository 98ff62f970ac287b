import { z } from 'zod';

const ownerAndName = /^[\w.-]+\/[\w.-]+$/;
const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const text = z.preprocess(blankIsAbsent, z.string().trim().optional());

/** `repo`, `/repo` and `/repo/` all mean the same place. */
const absolute = (path: string) => `/${path}/`.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');

/** Every environment variable the product reads; see `/docs/reference/configuration/` for what each means. */
export const environmentSchema = z.object({
  GITHUB_TOKEN: text,
  GH_TOKEN: text,
  GITHUB_GRAPHQL_URL: text,
  GITHUB_API_URL: text,
  GITHUB_SERVER_URL: text,
  LEDGERLINE_ISSUES_DB: z.preprocess(
    blankIsAbsent,
    z.string().regex(ownerAndName, 'should be owner/repository').optional(),
  ),
  LEDGERLINE_DATA_HUB: text,
  LEDGERLINE_CACHE: z.preprocess(blankIsAbsent, z.string().default('.cache/ledgerline')),
  LEDGERLINE_REQUEST_LOG: text,
  SITE_URL: z.preprocess(
    blankIsAbsent,
    z.url({ protocol: /^https?$/, error: 'should be an http(s) address' }).default('http://localhost:4321'),
  ),
  BASE_PATH: z.preprocess(blankIsAbsent, z.string().default('/').transform(absolute)),
});

/** The environment, checked. */
export type Environment = z.infer<typeof environmentSchema>;

/** Reads the environment; the only place that does. Throws one sentence that names the variable and what it should be. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const read = environmentSchema.safeParse(variables);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
  throw new Error(`The environment is wrong: ${wrong}.`);
}

/**
 * Settles what Astro would otherwise take from the surroundings: it reports use to its makers unless told not to, and takes a
 * `BASE_URL` that a host set for its own ends for the base path of the site.
 */
export function settleAstro(): void {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  delete process.env.BASE_URL;
}
