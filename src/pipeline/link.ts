import type { RecordType } from '../../content-schema/define-record.ts';
import { numberNamed } from '../../content-schema/derive/numbered-name.ts';
import type { Link } from '../../content-schema/field.ts';
import { about, type Problem, problem } from '../problems.ts';
import { linkFields, type PrivateRecord } from './any-record.ts';
import { couldBeAddress, hiddenAddress, maskAddresses } from './text/mask-addresses.ts';

/** Records with their links both ways, and what could not be linked. */
export interface Linked {
  readonly records: PrivateRecord[];
  readonly problems: Problem[];
}

/** Finds the issue number a person meant by what they wrote. */
type Find = (written: string) => number | undefined;

/**
 * Resolves what people wrote into issue numbers and into the target's own name (`s01-dfp-intro` becomes `S01-DFP-INTRO`, an
 * e-mail address becomes the handle), and lists the references on the other side as a sorted set. Both directions
 * are worked out anew from the records each time, so they cannot drift apart (B000-34). Order of input does not matter.
 */
export function linkRecords(types: readonly RecordType[], records: readonly PrivateRecord[]): Linked {
  const byType = Map.groupBy(records, (record) => record.type);
  const ofType = (name: string) => byType.get(name) ?? [];
  const backs = new Map<PrivateRecord, Map<string, Set<number>>>();
  for (const type of types)
    for (const [, { link }] of linkFields(type))
      for (const target of ofType(link.to)) {
        const keys = backs.get(target) ?? new Map<string, Set<number>>();
        backs.set(target, keys.set(link.back, new Set()));
      }

  const problems: Problem[] = [];
  const links = new Map<PrivateRecord, Record<string, unknown>>();
  for (const type of types)
    for (const [key, { label, link, optional, private: hidden }] of linkFields(type)) {
      const targets = ofType(link.to);
      const ownName = publicName(types, link);
      const byId = new Map(targets.map((target) => [target.id, target]));
      const find = finder(types, link, targets);
      for (const record of ofType(type.name)) {
        const written = record[key];
        const id = typeof written === 'string' ? find(written) : undefined;
        const target = byId.get(id ?? trustedLink(record, key, link.as) ?? 0);
        const name = target ? (ownName(target) ?? `#${target.id}`) : written;
        links.set(record, { ...links.get(record), [key]: name, [link.as]: target?.id ?? null });
        if (target) {
          if (!hidden) backs.get(target)?.get(link.back)?.add(record.id);
        } else if (typeof written === 'string' || !optional)
          problems.push(
            ...about({ type: type.name, id: record.id }, [
              problem('link-unresolved', {
                field: label,
                value: hidden ? 'a record' : quoted(written),
                expected: link.to,
                by: foundBy(types, link),
              }),
            ]),
          );
      }
    }

  return {
    records: records.map((record) => ({
      ...record,
      ...links.get(record),
      ...Object.fromEntries([...(backs.get(record) ?? [])].map(([key, ids]) => [key, [...ids].sort((a, b) => a - b)])),
    })),
    problems: [...problems, ...types.flatMap((type) => repeated(type, ofType(type.name)))],
  };
}

/** A stored link counts only where the words it came from are not stored: sync resolved it while it could read them. */
const trustedLink = (record: PrivateRecord, key: string, as: string): number | undefined =>
  record[key] === null || record[key] === hiddenAddress ? (record[as] as number | undefined) : undefined;

/** What a target may be called where it is referred to: the first public word a person may write for it. */
function publicName(types: readonly RecordType[], { to, by }: Link): (target: PrivateRecord) => string | undefined {
  const fields = types.find(({ name }) => name === to)?.fields ?? {};
  const open = by.filter((key) => fields[key]?.private === false);
  return (target) => open.map((key) => target[key]).find((value) => typeof value === 'string');
}

/** By what a target is found, in words: `its "Session Code"`. */
function foundBy(types: readonly RecordType[], { to, by }: Link): string {
  const fields = types.find(({ name }) => name === to)?.fields ?? {};
  const words = by.map((key) => (key === 'id' ? 'its number' : `its "${fields[key]?.label ?? key}"`));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Of somebody who was named by an address nothing is repeated, also not the name beside it. */
const quoted = (written: unknown) =>
  typeof written === 'string' ? `"${couldBeAddress(written) ? hiddenAddress : written}"` : 'nothing';

function finder(types: readonly RecordType[], { to, by }: Link, targets: readonly PrivateRecord[]): Find {
  const target = types.find(({ name }) => name === to) ?? { name: to };
  const keys = by.map((key) => {
    const index = new Map<string, number>();
    for (const { id, [key]: value } of [...targets].sort((a, b) => b.id - a.id))
      if (typeof value === 'string') index.set(value.trim().toLowerCase(), id);
    return { key, index };
  });
  const ids = new Set(targets.map((target) => target.id));
  return (written) => {
    const word = written.trim().toLowerCase();
    const found = keys.flatMap(({ key, index }) => {
      const id = key === 'id' ? numberNamed(target, word) : (index.get(word) ?? index.get(word.replace(/^@/, '')));
      return id !== undefined && ids.has(id) ? [id] : [];
    });
    // An address is the first one's who gave it, wherever: nobody takes it over by calling themselves so later.
    return couldBeAddress(word) ? found.toSorted((a, b) => a - b)[0] : found[0];
  };
}

/** Tells every record that shares a value which should be unique (R000-083). */
function repeated(type: RecordType, records: readonly PrivateRecord[]): Problem[] {
  const unique = Object.entries(type.fields).filter(([, field]) => field.unique);
  return unique.flatMap(([key, { label, private: hidden }]) => {
    const shared = Map.groupBy(records, (record) => String(record[key]).toLowerCase());
    return [...shared.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) =>
        group.flatMap((record) => {
          const others = group.filter((other) => other !== record).map((other) => other.id);
          const expected = others
            .sort((a, b) => a - b)
            .map((id) => `#${id}`)
            .join(', ');
          const value = hidden ? 'the same' : maskAddresses(String(record[key]));
          return about({ type: type.name, id: record.id }, [
            problem('value-not-unique', { field: label, value, expected }),
          ]);
        }),
      );
  });
}
