/**
 * The catalogue of what can be wrong with a record or with a file of the data-hub. A problem is a value about something a person
 * wrote: it is collected, never thrown, and reaches its author on the issue, in the build log, on `/health/` and in the exit code of
 * `check`.
 * Names are permanent, because people search for them.
 */
import { capitalized } from '../content-schema/derive/capitalized.ts';
import { maskAddresses } from './pipeline/text/mask-addresses.ts';
import { withArticle } from './pipeline/text/with-article.ts';

/** `error` fails `check` and a strict build; `warning` is only told. */
export type Level = 'error' | 'warning';

/** What messages may speak of. Values of private fields must never be passed in. */
interface Words {
  /** Field label, as the form shows it. */
  readonly field: string;
  /** A short public value: a label, a status, an option, a code. */
  readonly value: string;
  /** What would have been right. */
  readonly expected: string;
}

interface Entry<Context> {
  readonly level: Level;
  /** Whether the record is withheld from the site until this is mended. */
  readonly blocks?: boolean;
  /** What the manual says of it, where the message is made of words that only the case itself can give. */
  readonly about?: string;
  /** Keys of the file that it is about, where it names no field: the first of them that is there. */
  readonly keys?: readonly string[];
  readonly message: (context: Context) => string;
  readonly hint: (context: Context) => string;
}

// biome-ignore lint/complexity/noBannedTypes: a message may need no words at all
const entry = <Context extends Partial<Words> = {}>(e: Entry<Context>): Entry<Context> => e;

/** Every problem by its permanent name, with the words its message and hint need. */
export const catalogue = {
  // Reading a body
  'field-missing': entry<{ field: string }>({
    level: 'warning',
    message: ({ field }) => `The section "${field}" is missing from the issue.`,
    hint: ({ field }) => `Add a line "### ${field}" followed by the answer, or open the record again with its form.`,
  }),
  'field-out-of-order': entry<{ field: string }>({
    level: 'warning',
    message: ({ field }) => `The section "${field}" is in a different place than in the form.`,
    hint: () => 'It was read all the same. Move it back so that no answer can be mistaken for another.',
  }),
  'field-repeated': entry<{ field: string }>({
    level: 'warning',
    message: ({ field }) => `The heading "${field}" appears more than once.`,
    hint: () => 'The first that fits the form was read; the others stayed text. Remove or rename them.',
  }),
  'unknown-section': entry<{ field: string; value?: string }>({
    level: 'warning',
    message: ({ field, value }) =>
      `${value === undefined ? 'A section' : `The section "${value}"`} after "${field}" belongs to no field of the form.`,
    hint: () => 'Move its text into a field that takes long answers, or remove it.',
  }),
  'text-after-answer': entry<{ field: string; value?: string }>({
    level: 'warning',
    message: ({ field, value }) =>
      `There is more text after the answer to "${field}"${value === undefined ? '' : `: "${value}"`}.`,
    hint: ({ field }) => `"${field}" takes one line. Move the text into a field that takes long answers, or remove it.`,
  }),
  'text-outside-fields': entry({
    keys: ['rawBody'],
    level: 'warning',
    message: () => 'There is text before the first field of the form.',
    hint: () => 'Move it below a heading of the form, so that it is kept with the record.',
  }),
  'unknown-option': entry<{ field: string; value: string; expected: string }>({
    level: 'warning',
    message: ({ field, value }) => `"${value}" is not one of the choices for "${field}".`,
    hint: ({ expected }) => `Choose one of: ${expected}.`,
  }),
  'not-a-checkbox': entry<{ field: string }>({
    level: 'warning',
    message: ({ field }) => `Some text under "${field}" is not a checkbox.`,
    hint: () => 'Keep only lines such as "- [x] label" there.',
  }),
  'invalid-json': entry({
    keys: ['rawBody'],
    level: 'warning',
    message: () => 'A JSON block in the issue cannot be read.',
    hint: () =>
      'Check its quotes, commas and brackets, and that no name stands twice, or fill in the form fields instead.',
  }),
  'json-not-used': entry<{ value?: string }>({
    keys: ['rawBody'],
    level: 'warning',
    message: ({ value }) =>
      `${value === undefined ? 'A name' : `"${value}"`} in the JSON block of the issue was not used.`,
    hint: () => 'Either no field of the form has that name, or the field has an answer of its own, which wins.',
  }),

  // Validating a record
  'unreadable-file': entry<{ value: string; expected: string }>({
    about:
      'A file that should hold a record could not be read at all: its JSON or YAML is broken, it is not written in ' +
      'UTF-8, or it is a link or too large. Nothing of it is on the site.',
    level: 'error',
    blocks: true,
    message: ({ value }) => `The file ${value}.`,
    hint: ({ expected }) => expected,
  }),
  'cut-by-comment': entry<{ value: string }>({
    level: 'warning',
    message: ({ value }) =>
      `A text in the file begins or ends at a "#", from where YAML takes the rest of the line for a comment (${value}).`,
    hint: () => 'To keep the rest, put the whole text in quotes: "Fix #12". If it is a comment, put a space after "#".',
  }),
  'file-passed-over': entry<{ value: string; expected: string }>({
    about:
      'A file lies in the data-hub that nobody reads, because of its name, its ending or its place, because it is a ' +
      'link, or because the lines at the beginning of a text are wrong. The message says which of these it is.',
    level: 'warning',
    message: ({ value }) => `The file ${value}.`,
    hint: ({ expected }) => expected,
  }),
  'folder-passed-over': entry<{ value: string; expected: string }>({
    about:
      'A folder lies in the data-hub that nobody reads, because no kind of record has its name or it lies too deep. ' +
      'The message names what lies in it.',
    level: 'warning',
    message: ({ value }) => `The folder ${value}.`,
    hint: ({ expected }) => expected,
  }),
  'schema-outdated': entry<{ value: string }>({
    about:
      'A JSON Schema of the data-hub is missing or is not the one that the record types give, so whoever goes by it is told ' +
      'something else than `check` tells.',
    level: 'error',
    message: ({ value }) => `The schema ${value}.`,
    hint: () =>
      'Run "npx ledgerline generate" in the project and commit what it writes; a data-hub of its own gets a copy of data-hub/schemas.',
  }),
  'not-a-record': entry<{ expected: string }>({
    level: 'error',
    blocks: true,
    message: ({ expected }) => `The file holds no record: ${expected}.`,
    hint: () => 'A record is an object with "id" (the issue number, which is also the file name) and "title".',
  }),
  'too-much': entry<{ expected: string }>({
    level: 'error',
    blocks: true,
    message: ({ expected }) => `The record is more than a build can take: it should have at most ${expected}.`,
    hint: () => 'Shorten it in the issue or in the file of the data-hub. Other records are not affected.',
  }),
  'not-publishable': entry<{ value: string }>({
    level: 'error',
    blocks: true,
    message: ({ value }) => `The record cannot be published with what it says under "${value}".`,
    hint: () => 'Correct that in the issue or in the file of the data-hub. Other records are not affected.',
  }),
  'two-record-labels': entry<{ value: string }>({
    keys: ['labels'],
    level: 'error',
    blocks: true,
    message: ({ value }) => `The issue carries more than one record label: ${value}.`,
    hint: () => 'Keep the one that says what the record is, and remove the others.',
  }),
  'other-record-label': entry<{ value: string; expected: string }>({
    keys: ['labels'],
    level: 'error',
    blocks: true,
    message: ({ value, expected }) => `The record is stored among ${expected} but labeled "${value}".`,
    hint: () => 'The label decides: change the label, or move the file to the folder of that kind.',
  }),
  'same-number-twice': entry<{ value: string; expected: string }>({
    keys: ['id'],
    level: 'error',
    blocks: true,
    message: ({ value, expected }) => `The issue number of ${value} is stored again in ${expected}.`,
    hint: () => 'An issue is one record: keep one of the two.',
  }),
  'answer-missing': entry<{ field: string; expected: string }>({
    level: 'error',
    blocks: true,
    message: ({ field }) => `"${field}" is required but empty.`,
    hint: ({ expected, field }) => `Give ${expected} under "${field}", in the issue or in the file of the data-hub.`,
  }),
  'answer-invalid': entry<{ field: string; expected: string }>({
    level: 'error',
    blocks: true,
    message: ({ field, expected }) => `"${field}" is required and should be ${expected}.`,
    hint: ({ field }) => `Correct the answer under "${field}", in the issue or in the file of the data-hub.`,
  }),
  'answer-ignored': entry<{ field: string; expected: string }>({
    level: 'warning',
    message: ({ field, expected }) => `"${field}" should be ${expected}; the answer was left out.`,
    hint: ({ field }) =>
      `Correct the answer under "${field}", or empty it, in the issue or in the file of the data-hub.`,
  }),
  'two-addresses': entry<{ field: string; value: string }>({
    level: 'warning',
    message: ({ field, value }) => `There is more than one address under "${field}"; the first was taken: ${value}.`,
    hint: () => 'Keep the one that is meant, and give each of the others a record of its own.',
  }),
  'address-mistyped': entry<{ field: string; value: string; expected: string }>({
    level: 'warning',
    message: ({ field, value }) =>
      `The web address under "${field}" is mistyped at its beginning, so it was left out: ${value}.`,
    hint: ({ expected }) => `Correct it, perhaps to "${expected}".`,
  }),
  'address-of-a-page': entry<{ field: string; value: string; expected: string }>({
    level: 'warning',
    message: ({ field, value }) =>
      `The address under "${field}" leads to a page of ${value}, not to a sound file, so it was left out.`,
    hint: ({ expected }) => expected,
  }),
  'answer-held-back': entry<{ field: string; expected: string }>({
    level: 'error',
    message: ({ field, expected }) =>
      `A line under "${field}" reads like the heading or the key "${expected}", which is private; it and what follows were held back.`,
    hint: ({ expected }) =>
      `Edit it where it was written: put it under the heading "### ${expected}", or, if it is public, word it differently.`,
  }),
  'fact-ignored': entry<{ value: string; expected: string }>({
    level: 'warning',
    message: ({ value, expected }) => `The stored "${value}" should be ${expected}; it was left out.`,
    hint: () => 'Correct it in the file of the data-hub; everything else of the record is shown.',
  }),
  'facts-disagree': entry<{ value: string; expected: string }>({
    level: 'warning',
    message: ({ value }) => `The file says two things: ${value}.`,
    hint: ({ expected }) => `${expected} was taken. Make the two agree, or remove the one that is wrong.`,
  }),
  'key-unknown': entry<{ value: string; expected: string }>({
    level: 'warning',
    message: ({ value }) => `Nothing reads ${value} in the file.`,
    hint: ({ expected }) => expected,
  }),
  'dated-ahead': entry<{ value: string }>({
    level: 'warning',
    message: ({ value }) => `The record is dated later than now (${value}).`,
    hint: () =>
      'The record is shown, but dates no feed and no figure. Correct the date in the file, or the clock of the machine.',
  }),
  'label-missing': entry<{ value: string; expected: string }>({
    level: 'warning',
    message: ({ value, expected }) =>
      `Issue ${value} looks like ${withArticle(expected)}, but no label says that it is one, so it is not read.`,
    hint: ({ expected }) => `If it is one, add the label record:${expected} to it.`,
  }),
  'label-unknown': entry<{ value: string; expected: string }>({
    keys: ['labels'],
    level: 'warning',
    message: ({ value }) => `The label "${value}" is not known.`,
    hint: ({ expected }) => `It was ignored. Use one of these instead, or remove it: ${expected}.`,
  }),
  'label-twice': entry<{ field: string; value: string; expected: string }>({
    keys: ['labels'],
    level: 'warning',
    message: ({ field, value }) => `More than one label answers "${field}": ${value}.`,
    hint: ({ expected }) => `"${expected}" was taken. Remove the others.`,
  }),
  'status-unknown': entry<{ value: string; expected: string }>({
    keys: ['status', 'labels'],
    level: 'warning',
    message: ({ value }) => `"${value}" is not a status of this kind of record.`,
    hint: ({ expected }) => `It is shown as it is. The known ones are: ${expected}.`,
  }),
  'status-while-open': entry<{ value: string; expected: string }>({
    keys: ['status', 'labels'],
    level: 'warning',
    message: ({ value, expected }) => `The issue is open although its ${expected} says "${value}".`,
    hint: ({ expected }) => `Close the issue, or change the ${expected}.`,
  }),
  'status-while-closed': entry<{ value: string; expected: string }>({
    keys: ['status', 'labels'],
    level: 'warning',
    message: ({ value, expected }) =>
      `The record is closed, but its status says "${value}"; it is shown as "${expected}".`,
    hint: () =>
      'Correct the status in the file, or take out what says that the record is closed (closedAt, state, stateReason).',
  }),
  'status-twice': entry<{ value: string; expected: string }>({
    keys: ['labels'],
    level: 'warning',
    message: ({ value }) => `The issue carries more than one status label: ${value}.`,
    hint: ({ expected }) => `"${expected}" was taken. Remove the others.`,
  }),
  'shown-as-typed': entry<{ field: string }>({
    level: 'warning',
    message: ({ field }) => `"${field}" would take too much work or room to lay out, so it is shown as it was typed.`,
    hint: () => 'Shorten the text, or take out tables, brackets and marks that stand there by the thousand.',
  }),
  // The tag may have been made from private answers, so it is not repeated.
  'pattern-tag-unknown': entry({
    keys: ['ai'],
    level: 'warning',
    message: () => 'The pattern tag of the AI text is not in the vocabulary; it was left out.',
    hint: () =>
      "Find it in the record's file: add it to the file pattern-tags in data/config, or use a tag that stands there.",
  }),

  // Linking and progression
  'value-not-unique': entry<{ field: string; value: string; expected: string }>({
    level: 'error',
    message: ({ field, value, expected }) => `"${field}" is "${value}", as in ${expected}.`,
    hint: () => 'Give each record its own value; until then links go to the lowest number.',
  }),
  'link-unresolved': entry<{ field: string; value: string; expected: string; by?: string }>({
    level: 'warning',
    message: ({ field, value, expected }) => `"${field}" names ${value}, but there is no such ${expected}.`,
    hint: ({ expected, by }) => {
      const found = by === undefined ? '' : `${capitalized(withArticle(expected))} is found by ${by}. `;
      return `${found}Correct the answer, or create the ${expected}.`;
    },
  }),
  'step-missing': entry<{ field: string }>({
    level: 'warning',
    message: ({ field }) => `"${field}" is empty, so the record stands on no step of the path.`,
    hint: ({ field }) => `Give a whole number from 1 to 9 under "${field}".`,
  }),
  'step-differs-from-code': entry<{ value: string; expected: string }>({
    keys: ['code'],
    level: 'warning',
    message: ({ value, expected }) => `The code "${value}" names a different step than ${expected}.`,
    hint: () => 'Make the code and the step number agree.',
  }),

  // Looking at the files of sounds
  'sound-missing': entry<{ value: string }>({
    keys: ['track_url'],
    level: 'warning',
    message: ({ value }) => `The sound file ${value} does not exist.`,
    hint: () => 'Add the file, or correct the address. Capitals and accents count.',
  }),
  'no-sound-file': entry<{ value: string; expected: string }>({
    about:
      'A session names a file that is there, but that no player can play: it is empty, is a web page or a pointer of ' +
      'Git LFS, or holds something else than sound.',
    keys: ['track_url'],
    level: 'warning',
    message: ({ value }) => `The file ${value}.`,
    hint: ({ expected }) => expected,
  }),
  'sound-misnamed': entry<{ value: string; expected: string }>({
    keys: ['track_url'],
    level: 'warning',
    message: ({ value }) => `The file ${value}, but its name ends like another kind.`,
    hint: ({ expected }) => `Let its name end in ${expected}, and correct the address; some players go by the name.`,
  }),
  'transcript-unreadable': entry<{ value: string; expected: string }>({
    about:
      'The transcript or the chapters beside a sound cannot be shown: the file is empty, is not written in UTF-8, or ' +
      'is no WebVTT. The sound can be heard all the same.',
    keys: ['track_url'],
    level: 'warning',
    message: ({ value }) => `The file ${value}.`,
    hint: ({ expected }) => expected,
  }),
  'address-in-transcript': entry<{ value: string }>({
    keys: ['track_url'],
    level: 'warning',
    message: ({ value }) => `The file ${value} holds an e-mail address, which is published with it.`,
    hint: () => 'Take it out of the file. The page of the session hides it, the file does not.',
  }),
  'not-in-podcast': entry<{ value: string; expected: string }>({
    keys: ['track_url'],
    level: 'warning',
    message: ({ value }) => `The session can be heard here, but is not in the podcast: ${value}.`,
    hint: ({ expected }) => expected,
  }),

  // Publishing
  'address-in-link': entry<{ field: string }>({
    level: 'warning',
    message: ({ field }) =>
      `The web address under "${field}" has an e-mail address or a login in it, so it was left out.`,
    hint: ({ field }) => `Give an address without one under "${field}", in the issue or in the file of the data-hub.`,
  }),
  'address-as-answer': entry<{ field: string }>({
    level: 'warning',
    message: ({ field }) => `What stands under "${field}" is an e-mail address, so it is not published.`,
    hint: ({ field }) => `Write something else under "${field}", in the issue or in the file of the data-hub.`,
  }),
  'address-in-formatting': entry({
    level: 'warning',
    message: () =>
      'An e-mail address is spread over formatting in a long text, so the text is shown without formatting.',
    hint: () => 'Take the address out of the text.',
  }),
} as const;

/** A permanent name of the catalogue. */
export type ProblemName = keyof typeof catalogue;

/** The words a problem of that name needs; of one of several names, the words of all of them. */
export type ContextOf<Name extends ProblemName> =
  (typeof catalogue)[Name] extends Entry<infer Context> ? Context : never;

/** What the manual says of a problem besides its message, if anything. */
export const explanationOf = (name: ProblemName): string | undefined => (catalogue[name] as { about?: string }).about;

/** Keys of a file that a problem of that name is about, where it says no other place. */
export const keysOf = (name: ProblemName): readonly string[] =>
  (catalogue[name] as { keys?: readonly string[] }).keys ?? [];

/** Where something stands in a file: keys, and in a list the number of an entry from 0 on, or what the entry says. */
export type KeyPath = readonly (string | number)[];

/** Which record a problem is about. */
export interface RecordRef {
  readonly type: string;
  readonly id: number;
}

/** Where something can be mended: in an issue, by its address, or in a file or folder of the data-hub, such as `data/tasks/12.json`. */
export interface Place {
  readonly issue?: string;
  readonly file?: string;
}

/** Something wrong with a record, or with a file that is none, worded for the person who can mend it. */
export interface Problem extends Place {
  readonly name: ProblemName;
  readonly level: Level;
  /** Whether the record is withheld. */
  readonly blocks: boolean;
  readonly record?: RecordRef;
  readonly field?: string;
  readonly message: string;
  readonly hint: string;
  /** The person's own text that found no place, so that nothing is lost. Private: never published. */
  readonly text?: string;
  /** Where it stands in its file, where neither field nor name say it. Private: a key may be anybody's words. */
  readonly at?: KeyPath;
  /** The line of its file, from 1 on, where the file was looked at. */
  readonly line?: number;
}

/** Makes the problem of that name; `text` is the person's own text that found no place, `at` where it stands in a file. */
export function problem<Name extends ProblemName>(
  name: Name,
  context: ContextOf<Name> & { readonly text?: string; readonly at?: KeyPath },
): Problem {
  const { level, blocks = false, message, hint } = catalogue[name] as Entry<ContextOf<Name>>;
  const { field, text, value, at }: { field?: string; text?: string; value?: string; at?: KeyPath } = context;
  // Of these words only this one is a person's own: what we say, as "such as name@example.com", stays as it is.
  const words = value === undefined ? context : { ...context, value: maskAddresses(value) };
  return {
    name,
    level,
    blocks,
    ...(field === undefined ? {} : { field }),
    message: message(words),
    hint: hint(words),
    ...(text === undefined ? {} : { text }),
    ...(at === undefined ? {} : { at }),
  };
}

/** The same problems, told of one record. */
export const about = (record: RecordRef, problems: readonly Problem[]): Problem[] =>
  problems.map((p) => ({ ...p, record }));
