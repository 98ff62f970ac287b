import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { counting } from '../pipeline/text/counting.ts';
import { settings } from '../settings/settings.ts';
import { printJson, say } from '../terminal/say.ts';
import { generatedBy, generatedFiles } from './generated-files.ts';
import { organizationFiles } from './organization-files.ts';

/** How the generated files of a checkout differ from what the record types ask for. */
export interface Differences {
  readonly stale: string[];
  readonly missing: string[];
  /** Generated once, from a record type that is gone. */
  readonly superfluous: string[];
}

/** `ledgerline generate`: writes what is derived from the record types, or says what is out of date. */
export const command = defineCommand({
  meta: {
    name: 'generate',
    description: 'writes issue forms, JSON Schemas, labels, CODEOWNERS and the hours of workflows',
  },
  args: {
    check: { type: 'boolean', description: 'write nothing; fail when a file is out of date' },
    json: { type: 'boolean', description: 'print { ok, stale, missing, superfluous } and nothing else' },
  },
  async run({ args }) {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const files = new Map([
      ...generatedFiles(recordTypes, settings().privacy),
      ...(await organizationFiles(root, settings())),
    ]);
    const found = await differences(root, files);
    const all = Object.entries(found).flatMap(([what, paths]: [string, string[]]) =>
      paths.map((path) => ({ what, path })),
    );
    const ok = all.length === 0;
    if (!args.check) await write(root, files, found);
    if (args.json) printJson({ ok: ok || !args.check, ...found });
    else {
      for (const { what, path } of all) say(`${what.padEnd(11)}  ${path}`);
      say(
        `${counting(files.size, 'generated file')}, ${all.length} out of date${ok || args.check ? '' : ', now written'}.`,
      );
      if (args.check && !ok) say('Run "npx ledgerline generate" and commit what it writes.');
    }
    if (args.check && !ok) process.exitCode = 1;
  },
});

/** Compares the files under a folder with what they should be, byte for byte. */
export async function differences(root: string, files: ReadonlyMap<string, string>): Promise<Differences> {
  const stale: string[] = [];
  const missing: string[] = [];
  for (const [path, text] of files) {
    const found = await contentOf(join(root, path));
    if (found === undefined) missing.push(path);
    else if (found !== text) stale.push(path);
  }
  const superfluous: string[] = [];
  for (const folder of new Set([...files.keys()].map((path) => dirname(path))))
    for (const { name } of await entriesOf(join(root, folder))) {
      const path = `${folder}/${name}`;
      if (!files.has(path) && (await contentOf(join(root, path)))?.slice(0, 400).includes(generatedBy))
        superfluous.push(path);
    }
  return { stale, missing, superfluous: superfluous.sort() };
}

/** Makes the files under a folder what they should be; a file without the generated mark is never removed. */
export async function write(root: string, files: ReadonlyMap<string, string>, found: Differences): Promise<void> {
  for (const path of found.superfluous) await rm(join(root, path));
  for (const path of [...found.stale, ...found.missing]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path) ?? '');
  }
}

const ifThere = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

const contentOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(ifThere);

const entriesOf = async (folder: string) =>
  ((await readdir(folder, { withFileTypes: true }).catch(ifThere)) ?? []).filter((entry) => entry.isFile());
