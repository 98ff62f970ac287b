import { losesMany } from '../../pipeline/mirror/loses-many.ts';
import { listed } from '../../pipeline/text/listed.ts';
import type { Refusal } from '../place/refuse-folder.ts';

/** How many records of each type a site shows, by the plural of the type: `{ tasks: 40 }`. */
export type Counts = Readonly<Record<string, number>>;

/** A type that shows fewer records than before. */
export interface Fewer {
  readonly plural: string;
  readonly was: number;
  readonly now: number;
}

/** The types that show fewer records than before, the types that are gone included. */
export const fewer = (before: Counts, now: Counts): Fewer[] =>
  Object.entries(before)
    .map(([plural, was]) => ({ plural, was, now: Object.hasOwn(now, plural) ? (now[plural] ?? 0) : 0 }))
    .filter((type) => type.now < type.was);

/** What is known when a site is compared with the last one. */
export interface Shrink {
  readonly fewer: readonly Fewer[];
  /** Words for when the last count was taken: "when it was last built". */
  readonly since: string;
  /** What `--accept-shrink` names: plurals or names of types, or `all`. */
  readonly accepted: readonly string[];
  readonly types: readonly { readonly name: string; readonly plural: string }[];
  /** Records that are held back: for `problems`, or because they wait for approval, whatever word says why. */
  readonly withheld: readonly { readonly type: string; readonly reason: string }[];
  /** Whether the sample is about to take the place of a site's own records. */
  readonly isSample: boolean;
  /** The repository of issues and the data-hub, as they are named, where records come from them. */
  readonly issuesDb: string | undefined;
  readonly dataHub: string | undefined;
}

/** Says why a site may not be built: a type would lose more than a fifth and more than three of its records, and nobody accepted that. */
export function refuseShrink(shrink: Shrink): Refusal | undefined {
  const { accepted, types, since } = shrink;
  const names = new Map(types.map(({ name, plural }) => [plural, name]));
  const isAccepted = ({ plural }: Fewer) =>
    [plural, names.get(plural), `record:${names.get(plural)}`, 'all'].some((word) => accepted.includes(word ?? ''));
  const lost = shrink.fewer.filter(({ was, now }) => losesMany(was, was - now));
  const refused = lost.filter((type) => !isAccepted(type));
  if (refused.length === 0) return undefined;
  const lines = refused.map(({ plural, was, now }) => {
    const held = heldBack(shrink, names.get(plural));
    return `${plural}: ${was} ${since}, ${now} now${held && ` (${held})`}`;
  });
  return {
    message: ['The site would lose many of its records, so nothing was built.', ...lines].join('\n'),
    hint: [
      ...causes(
        shrink,
        refused.map(({ plural }) => plural),
      ),
      `If they are meant to go, say so once: "npx ledgerline build --accept-shrink ${lost.map(({ plural }) => plural).join(',')}".`,
      'On GitHub, run the workflow "Deploy" by hand and name them there.',
    ].join('\n'),
  };
}

/** The name of `--accept-shrink` that is no type's, if there is one. */
export function refuseUnknownType(
  accepted: readonly string[],
  types: Shrink['types'],
  before: Counts = {},
): Refusal | undefined {
  const plurals = [...new Set([...types.map(({ plural }) => plural), ...Object.keys(before)])];
  const known = ['all', ...plurals, ...types.flatMap(({ name }) => [name, `record:${name}`])];
  const unknown = accepted.find((word) => !known.includes(word));
  if (unknown === undefined) return undefined;
  return {
    message: `--accept-shrink names "${unknown}", which is no record type.`,
    hint: `The types are ${listed(plurals)}; "all" means every one of them.`,
  };
}

/** The words of `--accept-shrink`, as people separate them. */
export const acceptedTypes = (text = ''): string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);

function heldBack({ withheld }: Shrink, type: string | undefined): string {
  const own = withheld.filter((record) => record.type === type);
  const wrong = own.filter(({ reason }) => reason === 'problems').length;
  return [
    [wrong, 'withheld because of an error'],
    [own.length - wrong, 'waiting for approval'],
  ]
    .flatMap(([number, words]) => (number ? [`${number} ${words}`] : []))
    .join(', ');
}

/** What may lie behind it, as questions that a person can answer. */
function causes({ types, withheld, isSample, issuesDb, dataHub }: Shrink, refused: readonly string[]): string[] {
  if (isSample)
    return [
      'The sample would stand in their place: does LEDGERLINE_ISSUES_DB or LEDGERLINE_DATA_HUB still name your records?',
    ];
  const own = types.filter(({ plural }) => refused.includes(plural));
  const gone = refused.filter((plural) => !types.some((type) => type.plural === plural));
  const held = withheld.filter(({ type }) => own.some(({ name }) => name === type));
  const areWrong = held.some(({ reason }) => reason === 'problems');
  const areWaiting = held.some(({ reason }) => reason !== 'problems');
  const labels = own.map(({ name }) => `record:${name}`);
  return [
    ...(gone.length > 0
      ? [`No record type has the plural ${listed(gone)} any more: was its file renamed or removed?`]
      : []),
    ...(areWrong ? ['"npx ledgerline check" says what is wrong with those that have an error.'] : []),
    ...(areWaiting
      ? ['Was the label "approved" renamed, deleted or taken off, or were issues edited after they were approved?']
      : []),
    ...(issuesDb !== undefined && labels.length > 0
      ? [
          `Was the label ${labels.join(' or ')} renamed, deleted or taken off issues of ${issuesDb}?`,
          `Was ${issuesDb} emptied, moved or made anew?`,
        ]
      : []),
    ...(own.length > 0 && dataHub !== undefined
      ? [`Is the data-hub "${dataHub}" still the right one, at the right folder and branch, with all its files?`]
      : []),
  ];
}
