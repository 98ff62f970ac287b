import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { readSite } from '../loaders/read-site.ts';
import { counting } from '../pipeline/text/counting.ts';
import { settings } from '../settings/settings.ts';
import { printJson, say } from '../terminal/say.ts';
import { CommandError } from './command-error.ts';
import { datasetFiles, json } from './dataset-files.ts';
import { packDataset, sha256 } from './pack-dataset.ts';

const ending = '.tar.gz';

/** `ledgerline dataset`: packs everything that is published, for people who want to work with it (R000-171). */
export const command = defineCommand({
  meta: { name: 'dataset', description: 'packs everything that is published into one file, with checksums' },
  args: {
    out: { type: 'string', default: `dataset${ending}`, description: 'the file to write', valueHint: `FILE${ending}` },
    json: { type: 'boolean', description: 'print { file, sha256, files } and nothing else' },
  },
  async run({ args }) {
    if (!args.out.endsWith(ending))
      throw new CommandError(`"${args.out}" does not end in ${ending}.`, `Write it as --out dataset${ending}.`);
    const { asOf, ...published } = await readSite({ withoutTexts: true });
    const { title, privacy } = settings();
    const files = datasetFiles(recordTypes, published, privacy);
    const listed = [...files].map(([path, text]) => ({
      path,
      bytes: new TextEncoder().encode(text).length,
      sha256: sha256(text),
    }));
    const { time, commit, isSample } = asOf;
    const manifest = json({ title, generatedAt: time, commit, sample: isSample, files: listed });
    const name = basename(args.out, ending);
    const packed = await packDataset(name, new Map([['manifest.json', manifest], ...files]));
    const sum = sha256(packed);
    await mkdir(dirname(args.out), { recursive: true });
    await writeFile(args.out, packed);
    await writeFile(join(dirname(args.out), 'SHA256SUMS'), `${sum}  ${basename(args.out)}\n`);
    if (args.json) printJson({ file: args.out, sha256: sum, files: listed });
    else
      say(
        `${args.out}: ${counting(published.records.length, 'record')} in ${counting(files.size, 'file')}, each with its checksum.`,
        'Beside it, SHA256SUMS has the checksum of the whole.',
      );
  },
});
