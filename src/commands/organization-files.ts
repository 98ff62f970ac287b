import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../settings/join-settings.ts';
import { generatedBy } from './generated-files.ts';
import { scriptWorkflow, scriptWorkflows } from './script-workflows.ts';

const codeOwnersPath = '.github/CODEOWNERS';

/**
 * The files of a checkout that say what the configuration says of the organization: `CODEOWNERS`, and the workflows that run by the clock,
 * in which nothing but the time is made; and workflows that repeat another one. A `CODEOWNERS` that a person wrote stays while the
 * configuration names nobody.
 */
export async function organizationFiles(
  root: string,
  { owners, cadences }: Pick<Settings, 'owners' | 'cadences'>,
): Promise<Map<string, string>> {
  const read = (path: string) => readFile(join(root, path), 'utf8').catch(() => undefined);
  const files = new Map<string, string>();
  const now = await read(codeOwnersPath);
  if (Object.keys(owners).length > 0 || now === undefined || now.includes(generatedBy))
    files.set(codeOwnersPath, codeOwners(owners));
  for (const [name, cron] of Object.entries(cadences)) {
    const path = `.github/workflows/${name}.yml`;
    const text = await read(path);
    if (text !== undefined) files.set(path, atHour(text, cron));
  }
  const lint = await read(scriptWorkflow);
  return lint === undefined ? files : new Map([...files, ...scriptWorkflows(lint)]);
}

/** A workflow that runs at that time by the clock. */
export const atHour = (workflow: string, cron: string): string =>
  workflow.replace(/^( *- cron: ).*$/m, (_, before) => `${before}'${cron}'`);

/** The text of `CODEOWNERS`; of several lines that fit a path, GitHub takes the last. */
export function codeOwners(owners: Settings['owners']): string {
  const lines = Object.entries(owners).map(([path, names]) => `${path} ${names.join(' ')}`);
  return [
    `# Who is asked to review what. Generated from "owners" in ledgerline.config.ts ${generatedBy}`,
    ...(lines.length > 0 ? lines : nobody),
    '',
  ].join('\n');
}

const nobody = [
  "# Nobody is named yet. Say there, for example: owners: { '*': ['@octocat'], '/content-schema/': ['@organization/data'] }.",
  '# Who is named needs write access to this repository.',
];
