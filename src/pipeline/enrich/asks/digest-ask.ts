import type { RecordType } from '../../../../content-schema/define-record.ts';
import { type AnyRecord, linkFields } from '../../any-record.ts';
import { extract } from '../../extract/extract.ts';
import { isOpen } from '../../figures/is-open.ts';
import { markdownText } from '../../reports/markdown-text.ts';
import { counting, plural } from '../../text/counting.ts';
import { listed } from '../../text/listed.ts';
import { shownTitle } from '../../text/shown-title.ts';
import { withCapital } from '../../text/with-capital.ts';
import { utcTime } from '../../time/utc-time.ts';
import type { Source } from '../ask.ts';
import type { Material, Wanted } from '../material.ts';
import { newAsk } from './new-ask.ts';
import { longAnswers } from './record-ask.ts';

/** What is read of issues at most, so that a question stays one that a model can take; a digest by rule names them all. */
const mostIssues = 100;
const digestWords = 400;

/** One open issue in the digest. */
interface Open {
  readonly type: RecordType;
  readonly record: AnyRecord;
}

/** The digest of open issues, `data/summaries/issues-latest.md` (R000-081, R000-117). */
export function digestAsk(material: Material): Wanted {
  const open = openIssues(material);
  // What is not read at length is known by its number, so that a digest follows whatever is opened or closed.
  const others = open.slice(mostIssues).map((one) => `#${one.record.id}, ${factsOf(one)}`);
  const rest: Source[] =
    others.length === 0 ? [] : [{ key: 'others', label: 'Others', text: others.join('\n'), isPrivate: false }];
  const sources = open.slice(0, mostIssues).map(
    (one): Source => ({
      key: `${one.type.plural}/${one.record.id}`,
      label: `#${one.record.id}, ${factsOf(one)}`,
      text: [one.record.displayTitle, ...wordsOf(one).map(({ text }) => text)].join('\n\n'),
      isPrivate: false,
    }),
  );
  const ask = newAsk(material, {
    key: 'summaries/issues-latest',
    prompt: 'issues-digest',
    sources: [...sources, ...rest],
    wants: { maxWords: digestWords, shape: 'document' },
  });
  return { ask, title: 'Open issues', byRule: () => ({ summary: digest(open, material) }) };
}

/** The records that wait for something: not the sessions and people that others only refer to. */
function openIssues({ types, records }: Material): Open[] {
  const referredTo = new Set(types.flatMap((type) => linkFields(type).map(([, { link }]) => link.to)));
  return types
    .filter(({ name }) => !referredTo.has(name))
    .flatMap((type) =>
      records.flatMap((record) => (record.type === type.name && isOpen(type, record) ? [{ type, record }] : [])),
    );
}

const wordsOf = ({ type, record }: Open): readonly Source[] => longAnswers(type, record, undefined);

const factsOf = ({ type, record: { status, priority } }: Open): string =>
  [type.name, ...(typeof priority === 'string' ? [`${priority} priority`] : []), status].join(', ');

function digest(open: readonly Open[], material: Material): string {
  const groups = Map.groupBy(open, heading);
  const sections = headings(material.types).flatMap((title) => {
    const own = groups.get(title);
    return own ? [`## ${title}`, own.map((one) => line(one, material)).join('\n')] : [];
  });
  return [opening(open, material), ...sections].join('\n\n');
}

function opening(open: readonly Open[], { types, asOf }: Material): string {
  const counts = types.flatMap(({ name, plural: many }) => {
    const count = open.filter(({ type }) => type.name === name).length;
    return count === 0 ? [] : [counting(count, name, many)];
  });
  const high = open.filter(({ record }) => record.priority === 'high').length;
  const blocked = open.filter(({ record }) => record.status === 'blocked').length;
  const more = [
    ...(high > 0 ? [`${counting(high, 'issue has', 'issues have')} high priority`] : []),
    ...(blocked > 0 ? [`${counting(blocked, 'issue is', 'issues are')} blocked`] : []),
  ];
  const when = asOf === null ? '' : `As of ${utcTime(asOf)}: `;
  const said = open.length === 0 ? 'nothing is open' : `${listed(counts)} ${plural(open.length, 'is', 'are')} open`;
  return `${withCapital(`${when}${said}`)}.${more.length > 0 ? ` ${listed(more)}.` : ''}`;
}

const heading = ({ type, record }: Open): string => {
  if (record.status === 'blocked') return 'Blocked';
  if (type.happens !== undefined) return 'Coming up';
  if (!type.facets.includes('priority')) return `Open ${type.plural}`;
  return record.status === Object.keys(type.statuses)[0] || record.status === 'ready' ? 'Waiting' : 'Under way';
};

const headings = (types: readonly RecordType[]): string[] => [
  ...['Blocked', 'Under way', 'Waiting'],
  ...types.map(({ plural: many }) => `Open ${many}`),
  'Coming up',
];

function line(one: Open, material: Material): string {
  const { record } = one;
  const said = extract(wordsOf(one), {
    language: material.language,
    title: record.displayTitle,
    maxSentences: 1,
    maxWords: 40,
  });
  return `- #${record.id} **${markdownText(shownTitle(one.type, record))}** (${factsOf(one)})${said ? `: ${said.text}` : ''}`;
}
