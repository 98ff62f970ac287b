import type { RecordType } from '../../content-schema/define-record.ts';
import { capitalized } from '../../content-schema/derive/capitalized.ts';
import { asKey, inWords } from '../../content-schema/derive/in-words.ts';
import * as constructors from '../../content-schema/fields.ts';
import { withArticle } from '../pipeline/text/with-article.ts';
import { quoted } from './quoted.ts';

/** A record type to be written. */
export interface Draft {
  readonly name: string;
  readonly plural: string;
  /** One sentence for readers; made from the name when left out. */
  readonly about?: string;
  /** The fields besides those that every new type begins with. */
  readonly fields: readonly DraftField[];
}

/** A field by its key, and what it holds: one of `fieldKinds`, or a record of the type named. */
export interface DraftField {
  readonly key: string;
  readonly holds: string | RecordType;
}

/** What a field of a new type may hold, each as it is written for a label. */
const kinds: Readonly<Record<string, (label: string) => string>> = {
  line: (label) => `line(${label})`,
  prose: (label) => `prose(${label})`,
  integer: (label) => `integer(${label}, { min: 0, max: 1000 })`,
  day: (label) => `day(${label})`,
  url: (label) => `url(${label})`,
  email: (label) => `priv(email(${label}))`,
};

/** The kinds of field that can be asked for by name. */
export const fieldKinds = Object.keys(kinds);

/** The name of a type's definition in code: `quizAttempt`; a name that means something there already gets a word added. */
export function definitionName(name: string): string {
  const key = asKey(name);
  return isTakenInCode(key) ? `${key}Record` : key;
}

/** The file of a new record type, laid out as the formatter would, ready to be used and to be edited. */
export function writtenRecordType({ name, plural, about = aboutOf(name), fields }: Draft): string {
  const lines = [summary, ...(fields.length > 0 ? fields.map((field) => line(field, plural)) : [details])];
  const used = [...new Set(lines.join('\n').match(/\b[a-z]+(?=\()/g))].sort();
  return `import { defineRecord } from '../define-record.ts';
import { ${used.join(', ')} } from '../fields.ts';

export const ${definitionName(name)} = defineRecord({
  name: '${name}',
  plural: '${plural}',
  about: ${quoted(about)},
  titled: '{summary}',
  // The first of each kind is the status that an open and a closed issue begins with.
  statuses: { open: 'open', done: 'closed' },
  fields: {
${lines.join('\n')}
  },
  facets: ['status'],
});
`;
}

const summary = `    summary: line('Summary', { help: 'What this is about, in a few words.', orTitle: true }),`;
const details = `    details: optional(prose('Details', { help: 'Whatever else is worth knowing about it.' })),`;

const aboutOf = (name: string): string => `${capitalized(withArticle(inWords(name)))}.`;

function line({ key, holds }: DraftField, plural: string): string {
  const label = quoted(capitalized(inWords(key)));
  const own = asKey(key);
  if (typeof holds === 'string') return `    ${own}: optional(${kinds[holds]?.(label)}),`;
  return `    ${own}: optional(
      link(${label}, {
        to: '${holds.name}',
        by: [${namedBy(holds)
          .map((by) => `'${by}'`)
          .join(', ')}],
        as: '${own}Id',
        back: '${asKey(plural)}',
      }),
    ),`;
}

/** What a person may write for a record of a type: what is its own and public, and its number. */
const namedBy = ({ fields }: RecordType): string[] => [
  ...Object.entries(fields).flatMap(([key, field]) => (field.unique && !field.private ? [key] : [])),
  'id',
];

const isTakenInCode = (key: string): boolean =>
  Object.hasOwn(constructors, key) || ['list', 'defineRecord', 'recordTypes'].includes(key) || keywords.includes(key);

/** Words of the language that a record type may well be named by, and the rest of them. */
const keywords = (
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally ' +
  'for function if implements import in instanceof interface let new null package private protected public return static super ' +
  'switch this throw true try typeof undefined var void while with yield'
).split(' ');
