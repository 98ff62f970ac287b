import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineCommand } from 'citty';
import type { RecordType } from '../../content-schema/define-record.ts';
import { capitalized } from '../../content-schema/derive/capitalized.ts';
import { asKey, inWords } from '../../content-schema/derive/in-words.ts';
import { recordTypes } from '../../content-schema/index.ts';
import { refuseTakenBacks } from '../../content-schema/refuse-taken-keys.ts';
import { nameRefused } from '../../content-schema/refuse-taken-names.ts';
import { reservedAs } from '../../content-schema/reserved-keys.ts';
import { withArticle } from '../pipeline/text/with-article.ts';
import { settings } from '../settings/settings.ts';
import { say } from '../terminal/say.ts';
import { CommandError } from './command-error.ts';
import { differences, write } from './generate.ts';
import { generatedFiles } from './generated-files.ts';
import { listedRecordType } from './listed-record-type.ts';
import { organizationFiles } from './organization-files.ts';
import { pluralOf } from './plural-of.ts';
import { type DraftField, definitionName, fieldKinds, writtenRecordType } from './written-record-type.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const indexPath = 'content-schema/index.ts';

/** `ledgerline new-record-type`: writes everything that a new kind of record needs (R000-145). */
export const command = defineCommand({
  meta: { name: 'new-record-type', description: 'adds a kind of record, with its form, schema and labels' },
  args: {
    name: { type: 'positional', required: true, description: 'what one record is called, such as quiz-attempt' },
    fields: {
      type: 'positional',
      required: false,
      description: `fields, each as key:kind; kinds are ${fieldKinds.join(', ')} and the names of record types`,
    },
    plural: {
      type: 'string',
      description: 'what several are called, where adding an s will not do',
      valueHint: 'NAME',
    },
    about: { type: 'string', description: 'one sentence that says what such a record is', valueHint: 'TEXT' },
  },
  async run({ args }) {
    const [, ...asked] = args._;
    const name = kebab(args.name);
    const plural = args.plural === undefined ? pluralOf(name) : kebab(args.plural);
    if (plural === undefined)
      throw new CommandError(
        `What several of "${name}" are called does not follow from its spelling.`,
        'Say it with --plural. It becomes the folder and the address of the list.',
      );
    await refuseNames(name, plural);
    const about = args.about === undefined ? {} : { about: sentence(args.about) };
    const fields = asked.map(draftField);
    refuseKeys(name, fields);

    const path = `content-schema/records/${name}.ts`;
    const index = await readFile(join(root, indexPath), 'utf8');
    const listed = listedRecordType(index, name);
    if (listed === undefined)
      throw new CommandError(
        `${indexPath} has no line that begins with "const list = [", so the new type cannot be listed in it.`,
        'Put the list back as it was, one name after another in square brackets.',
      );
    await create(path, writtenRecordType({ name, plural, fields, ...about }));
    const type = await definitionIn(path, name);
    await writeFile(join(root, indexPath), listed);
    const files = new Map([
      ...generatedFiles([...recordTypes, type], settings().privacy),
      ...(await organizationFiles(root, settings())),
    ]);
    const found = await differences(root, files);
    await write(root, files, found);
    say(
      `A new record type: "${name}", several of which are "${plural}".`,
      'Written:',
      ...[path, indexPath, ...found.missing, ...found.stale].map((file) => `  ${file}`),
      'Next:',
      `  1. Say in ${path} what else belongs to ${withArticle(inWords(name))}, then run "npx ledgerline generate".`,
      `  2. "npm start" shows its list at /${plural}/, and its chapter in the docs at /docs/reference/record-types/#${name}.`,
      `  3. Commit and push, then run "npx ledgerline labels sync": it creates the label "record:${name}" on GitHub.`,
    );
  },
});

/** A name as it is written everywhere: "Quiz attempt" and `QuizAttempt` are `quiz-attempt`. */
const kebab = (text: string): string =>
  text
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[\s_]+/g, '-')
    .toLowerCase();

async function refuseNames(name: string, plural: string): Promise<void> {
  const reason = nameRefused({ name, plural }, recordTypes) ?? (await standsThere(plural));
  if (reason === undefined) return;
  const hint = reason.startsWith(`"${plural}"`)
    ? 'Say with --plural what several are called, or choose another name.'
    : 'Choose another name, such as quiz-attempt.';
  throw new CommandError(`A record type cannot be named so: ${reason}.`, hint);
}

/** Whether a page or a file that somebody added stands at the address of the list. */
async function standsThere(plural: string): Promise<string | undefined> {
  for (const folder of ['src/pages', 'public']) {
    const names = await readdir(join(root, folder)).catch(() => []);
    const found = names.find((file) => file.replace(/\.[^.]*$/, '') === plural);
    if (found !== undefined) return `"${plural}" is the address of ${folder}/${found} already`;
  }
  return undefined;
}

function sentence(about: string): string {
  const text = about.trim();
  if (text === '' || /\n/.test(text) || text.length > 100)
    throw new CommandError(
      'What a record type is about should be one line of at most 100 letters.',
      'It describes the label, for which GitHub has no more room. The file that is written can say more later, in "form".',
    );
  return text;
}

function draftField(asked: string): DraftField {
  const [key = '', kind = '', ...more] = asked.split(':');
  const field = kebab(key);
  const holds = fieldKinds.find((known) => known === kind) ?? recordTypes.find(({ name }) => name === kind);
  if (holds === undefined || more.length > 0 || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(field))
    throw new CommandError(
      `"${asked}" is no field.`,
      `Write it as key:kind, for example score:integer. Kinds are ${[...fieldKinds, ...recordTypes.map(({ name }) => name)].join(', ')}.`,
    );
  return { key: field, holds };
}

/** Says of keys that are taken what the compiler would say later. */
function refuseKeys(name: string, fields: readonly DraftField[]): void {
  const own = fields.flatMap(({ key, holds }) => [
    asKey(key),
    ...(typeof holds === 'string' ? [] : [`${asKey(key)}Id`]),
  ]);
  const keys = ['summary', ...own];
  for (const [index, key] of keys.entries()) {
    const is = reservedAs(key) ?? (keys.indexOf(key) < index ? 'a key of it already' : undefined);
    if (is !== undefined)
      throw new CommandError(
        `${capitalized(withArticle(inWords(name)))} cannot have the key "${key}": it is ${is}.`,
        'Choose another.',
      );
  }
}

async function create(path: string, text: string): Promise<void> {
  await writeFile(join(root, path), text, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EEXIST') throw cause;
    throw new CommandError(
      `${path} is there already.`,
      `Choose another name, or add "${definitionName(path.replace(/^.*\/|\.ts$/g, ''))}" to the list in ${indexPath} to use it.`,
      { cause },
    );
  });
}

/** The definition that was just written, as the code understands it; a file that cannot be understood does not stay. */
async function definitionIn(path: string, name: string): Promise<RecordType> {
  try {
    const file: Record<string, RecordType> = await import(pathToFileURL(join(root, path)).href);
    const type = file[definitionName(name)];
    if (!type) throw new Error(`${path} exports no record type.`);
    refuseTakenBacks([...recordTypes, type]);
    return type;
  } catch (error) {
    await rm(join(root, path));
    throw error;
  }
}
