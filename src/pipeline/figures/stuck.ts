import type { RecordType } from '../../../content-schema/define-record.ts';
import { statusSince } from '../history/status-path.ts';
import { defineTable, type Target } from '../table/table.ts';
import { counting } from '../text/counting.ts';
import { withCapital } from '../text/with-capital.ts';
import { daysBetween } from '../time/days-between.ts';
import type { Figure } from './figure.ts';
import { type Findings, faultyRecords } from './findings.ts';
import { hasStopped, listenerRows, listenersOf } from './listener-rows.ts';
import { openItems, stuckAfter } from './open-item.ts';
import type { RecordFacts } from './record-facts.ts';
import type { Work } from './work.ts';

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
}

/** What somebody should look at first. */
export interface Stuck extends Figure {
  readonly groups: readonly StuckGroup[];
}

/** Finds what is blocked, what open work has not changed for long, what is hidden, and who stopped. */
export function stuck(types: readonly RecordType[], facts: RecordFacts): Stuck {
  const groups: StuckGroup[] = [
    { name: 'Blocked', items: blockedItems(types, facts) },
    { name: `No change for ${stuckAfter} days`, items: quietItems(types, facts) },
    { name: 'Hidden until fixed', items: hiddenItems(types, facts.findings) },
    {
      name: 'Listeners who stopped',
      note: `The path is not finished, and no run has changed for ${stuckAfter} days or more.`,
      items: stoppedItems(facts),
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

function blockedItems(types: readonly RecordType[], { records, until }: RecordFacts): StuckItem[] {
  const typeOf = new Map(types.map((type) => [type.name, type]));
  const items = records.flatMap((record) => {
    const type = typeOf.get(record.type);
    if (!type || record.status !== 'blocked') return [];
    const since = statusSince(record);
    return [itemOf({ type, record }, since && until ? daysBetween(since, until) : null)];
  });
  return longestFirst(items);
}

const quietItems = (types: readonly RecordType[], { records, until }: RecordFacts): StuckItem[] =>
  longestFirst(
    openItems(types, records, until)
      .filter(({ stuck }) => stuck === 'no change')
      .map((item) => itemOf(item, item.quiet)),
  );

const itemOf = ({ type, record }: Work, days: number | null): StuckItem => ({
  about: `${type.name} #${record.id}`,
  name: record.displayTitle,
  to: { plural: type.plural, id: record.id },
  days,
});

function hiddenItems(types: readonly RecordType[], findings: Findings): StuckItem[] {
  const pluralOf = new Map(types.map(({ name, plural }) => [name, plural]));
  return faultyRecords(findings).hidden.map(({ type, id }) => ({
    ...{ about: `${type} #${id}`, name: `${type} #${id}`, days: null },
    to: id > 0 ? { plural: pluralOf.get(type) ?? type, id } : { path: '/health/#withheld' },
  }));
}

const stoppedItems = (facts: RecordFacts): StuckItem[] =>
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

function sentence([blocked, quiet, hidden]: readonly StuckGroup[], stopped: number): string {
  const [isBlocked = 0, isQuiet = 0, isHidden = 0] = [blocked, quiet, hidden].map((group) => group?.items.length);
  if ([isBlocked, isQuiet, isHidden, stopped].every((count) => count === 0))
    return 'Nothing is stuck: nothing is blocked or hidden, all open work has changed lately, and no listener has stopped.';
  const days = blocked?.items[0]?.days ?? null;
  const longest = days === null ? '' : `, the longest for ${counting(days, 'day')}`;
  const parts = [
    ...(isBlocked > 0 ? [`${counting(isBlocked, 'record is', 'records are')} blocked${longest}`] : []),
    ...(isQuiet > 0
      ? [`nothing about ${counting(isQuiet, 'open record')} has changed for ${stuckAfter} days or more`]
      : []),
    ...(isHidden > 0 ? [`${counting(isHidden, 'record is', 'records are')} hidden until fixed`] : []),
    ...(stopped > 0 ? [`${counting(stopped, 'listener has', 'listeners have')} stopped`] : []),
  ];
  return `${withCapital(parts.join('; '))}.`;
}
