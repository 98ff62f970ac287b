import type { RecordType } from '../../../content-schema/define-record.ts';
import type { AnyRecord } from '../any-record.ts';
import { statusSince } from '../history/status-path.ts';
import { defineTable, type Target } from '../table/table.ts';
import { counting } from '../text/counting.ts';
import { withCapital } from '../text/with-capital.ts';
import { daysBetween } from '../time/days-between.ts';
import type { Figure } from './figure.ts';
import { type Findings, faultyRecords } from './findings.ts';
import { hasStopped, type ListenerFacts, listenerRows, listenersOf, stoppedAfter } from './listener-rows.ts';

/** Something that does not move. */
interface StuckItem {
  /** Its type, or where a listener stopped. */
  readonly about: string;
  /** Its title; nothing is told of a hidden record but its number. */
  readonly name: string;
  readonly to: Target;
  /** Days it has been so, as far as anybody can say. */
  readonly days: number | null;
}

/** What does not move for one reason, the longest first. */
interface StuckGroup {
  readonly name: string;
  /** What brings something here, where the name does not say it. */
  readonly note?: string;
  readonly items: readonly StuckItem[];
  /** Whether these are all there are, and not only the first of them. */
  readonly isCounted: boolean;
}

/** What somebody should look at first. */
export interface Stuck extends Figure {
  readonly groups: readonly StuckGroup[];
}

/** What is counted. */
export interface StuckFacts extends ListenerFacts {
  readonly records: readonly AnyRecord[];
  readonly findings: Findings;
}

/** How many records that are worked on are named, the ones that take longest. */
const slowest = 3;

/** Finds what is blocked, what takes longest, what is hidden, and who stopped. */
export function stuck(types: readonly RecordType[], facts: StuckFacts): Stuck {
  const groups: StuckGroup[] = [
    { name: 'Blocked', items: withStatus(types, facts, 'blocked'), isCounted: true },
    { name: 'In progress longest', items: withStatus(types, facts, 'in-progress').slice(0, slowest), isCounted: false },
    { name: 'Hidden until fixed', items: hiddenItems(types, facts.findings), isCounted: true },
    {
      name: 'Listeners who stopped',
      note: `The path is not finished, and no run has changed for ${stoppedAfter} days or more.`,
      items: stoppedItems(facts),
      isCounted: true,
    },
  ];
  const rows = groups.flatMap(({ name, items }) => items.map((item) => ({ why: name, ...item })));
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    sentence: sentence(groups, listenersOf(listenerRows(facts).filter(hasStopped))),
    table: defineTable({
      name: 'stuck',
      title: 'What is stuck',
      empty: 'Nothing is stuck.',
      rows,
      columns: [
        { key: 'why', label: 'Why', unit: 'text', of: ({ why }) => why },
        { key: 'what', label: 'What', unit: 'text', of: ({ about }) => about },
        { key: 'name', label: 'Name', unit: 'text', of: ({ name, to }) => ({ value: name, to }) },
        { key: 'days', label: 'Days', unit: 'days', of: ({ days }) => days },
      ],
    }),
  };
}

function withStatus(types: readonly RecordType[], { records, until }: StuckFacts, status: string): StuckItem[] {
  const pluralOf = new Map(types.map(({ name, plural }) => [name, plural]));
  const items = records
    .filter((record) => record.status === status)
    .map((record): StuckItem => {
      const since = statusSince(record);
      return {
        about: `${record.type} #${record.id}`,
        name: record.displayTitle,
        to: { plural: pluralOf.get(record.type) ?? record.type, id: record.id },
        days: since && until ? daysBetween(since, until) : null,
      };
    });
  return longestFirst(items);
}

function hiddenItems(types: readonly RecordType[], findings: Findings): StuckItem[] {
  const pluralOf = new Map(types.map(({ name, plural }) => [name, plural]));
  return faultyRecords(findings).hidden.map(({ type, id }) => ({
    ...{ about: `${type} #${id}`, name: `${type} #${id}`, days: null },
    to: id > 0 ? { plural: pluralOf.get(type) ?? type, id } : { path: '/health/#withheld' },
  }));
}

const stoppedItems = (facts: StuckFacts): StuckItem[] =>
  longestFirst(
    listenerRows(facts)
      .filter(hasStopped)
      .map(({ user, journey, quiet }) => ({
        about: `${journey?.programme} ${journey?.percent}%`,
        name: user.handle,
        to: { plural: 'users', id: user.id },
        days: quiet,
      })),
  );

const longestFirst = (items: readonly StuckItem[]): StuckItem[] =>
  items.toSorted((a, b) => (b.days ?? -1) - (a.days ?? -1));

function sentence([blocked, slow, hidden]: readonly StuckGroup[], stopped: number): string {
  const [first] = blocked?.items ?? [];
  const [slowestOne] = slow?.items ?? [];
  const counts = [blocked, hidden].map((group) => group?.items.length ?? 0);
  if (counts.every((count) => count === 0) && stopped === 0)
    return 'Nothing is stuck: nothing is blocked or hidden, and no listener has stopped.';
  const longest = first && first.days !== null ? `, the longest for ${counting(first.days, 'day')}` : '';
  const [isBlocked = 0, isHidden = 0] = counts;
  const parts = [
    ...(isBlocked > 0 ? [`${counting(isBlocked, 'record is', 'records are')} blocked${longest}`] : []),
    ...(isHidden > 0 ? [`${counting(isHidden, 'record is', 'records are')} hidden until fixed`] : []),
    ...(stopped > 0 ? [`${counting(stopped, 'listener has', 'listeners have')} stopped`] : []),
  ];
  const slowWords =
    slowestOne && slowestOne.days !== null
      ? ` ${withCapital(slowestOne.about)} has been in progress longest, for ${counting(slowestOne.days, 'day')}.`
      : '';
  return `${parts.join('; ')}.${slowWords}`;
}
