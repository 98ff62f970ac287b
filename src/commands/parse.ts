import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { defineCommand } from 'citty';
import { formFields } from '../../content-schema/derive/form-fields.ts';
import type { FormField } from '../../content-schema/form-field.ts';
import { recordTypes } from '../../content-schema/index.ts';
import { readForm } from '../pipeline/parse/read-form.ts';
import { parseBody } from '../pipeline/parse.ts';
import { printJson } from '../terminal/say.ts';
import { CommandError } from './command-error.ts';

/** `ledgerline parse`: reads an issue body by a record type's form, or by any issue form. */
export const command = defineCommand({
  meta: { name: 'parse', description: 'reads an issue body and prints { fields, problems }' },
  args: {
    type: { type: 'string', description: `record type: ${recordTypes.map(({ name }) => name).join(', ')}` },
    form: { type: 'string', description: 'an issue form (YAML file) of any repository', valueHint: 'F.yml' },
    json: { type: 'boolean', description: 'the output is JSON in any case' },
    file: { type: 'positional', required: false, description: 'the issue body; standard input when left out' },
  },
  async run({ args }) {
    const form = await formFrom(args.type, args.form);
    const body = args.file ? await contentOf(args.file) : await text(process.stdin);
    printJson(parseBody(body, form));
  },
});

async function formFrom(name: string | undefined, file: string | undefined): Promise<readonly FormField[]> {
  if ((name === undefined) === (file === undefined))
    throw new CommandError('Say which form the body was written with.', 'Give either --type TYPE or --form FILE.yml.');
  if (file !== undefined) {
    const yaml = await contentOf(file);
    try {
      return readForm(yaml);
    } catch (cause) {
      throw new CommandError(`"${file}" is no issue form: ${cause instanceof Error ? cause.message : cause}`, '', {
        cause,
      });
    }
  }
  const type = recordTypes.find((t) => t.name === name);
  if (type) return formFields(type);
  throw new CommandError(
    `There is no record type "${name}".`,
    `There are: ${recordTypes.map((t) => t.name).join(', ')}.`,
  );
}

const contentOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new CommandError(`"${file}" cannot be read (${cause.code}).`, 'Check its name.', { cause });
  });
