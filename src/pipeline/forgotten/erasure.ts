import type { ForgottenRecord } from '../../../content-schema/config/forgotten.ts';
import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Candidate } from '../candidate.ts';
import { hiddenValues } from './hidden-values.ts';
import { isForgotten } from './is-forgotten.ts';
import { namesPerson, personOf } from './person.ts';
import { type SaidOf, saidOf } from './said-of.ts';

/** What a data-hub holds, as far as something is to be erased from it. */
export interface ErasableHub {
  readonly candidates: readonly Candidate[];
  readonly texts: ReadonlyMap<string, string>;
  /** The records that are forgotten already. */
  readonly forgotten: readonly ForgottenRecord[];
}

/** What erasing a record does to the files of records, and what it cannot reach. */
export interface Erasure {
  readonly write: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
  /** Files that have the number by chance: other records, which never were an issue. */
  readonly kept: readonly string[];
  readonly forgotten: readonly ForgottenRecord[];
  /** Where other records name the person; what they can do without is hidden. */
  readonly said: readonly SaidOf[];
  /** Files that name the person and are not rewritten by us. */
  readonly files: readonly string[];
  /** Whether anything told what the person is called. */
  readonly isNameKnown: boolean;
}

/**
 * Erases a record: its files, and what other records say of a person, AI text included. `issues` are all records as the issues have
 * them, which may say more than files do. What is remembered holds numbers and keys only.
 */
export function erasure(
  types: readonly RecordType[],
  { candidates, texts, forgotten }: ErasableHub,
  issues: readonly Candidate[],
  { type, id }: { readonly type: RecordType; readonly id: number },
): Erasure {
  const person = personOf(type, id, [...candidates, ...issues]);
  const typeOf = (one: Candidate) => types.find(({ name }) => name === one.type);
  const isOwn = (one: Candidate) => isForgotten(one, { number: id, type: type.name });
  const others = candidates.filter((one) => !isOwn(one));
  const found = [...others, ...issues.filter((one) => one.id !== id)].flatMap((one) => {
    const own = typeOf(one);
    return (own && person && saidOf(own, one, person)) ?? [];
  });
  const said = [...Map.groupBy(found, (one) => one.id).values()].map((same): SaidOf => {
    const [first] = same as [SaidOf];
    const all = (key: 'hides' | 'stays') => [...new Set(same.flatMap((one) => one[key]))];
    return { ...first, hides: all('hides'), stays: all('stays') };
  });

  const before = forgotten.find(({ number }) => number === id);
  const hides = new Map(Object.entries(before?.hides ?? {}));
  for (const one of said)
    if (one.hides.length > 0)
      hides.set(String(one.id), [...new Set([...(hides.get(String(one.id)) ?? []), ...one.hides])].sort());
  // Of two records of one number that are both forgotten, none may come back.
  const isAlone = before === undefined || before.type === type.name;
  const remembered = { number: id, ...(isAlone ? { type: type.name } : {}), hides: Object.fromEntries(hides) };

  const write = new Map<string, string>();
  for (const one of others) {
    const text = texts.get(one.origin);
    const own = typeOf(one);
    if (!own || text === undefined || !/\.json$/i.test(one.origin) || one.unreadable) continue;
    const rewritten = rewrite(own, one, hides.get(String(one.id)) ?? [], (ai) =>
      person ? namesPerson(JSON.stringify(ai), person) : false,
    );
    if (rewritten !== undefined) write.set(one.origin, rewritten);
  }
  const remove = candidates.flatMap((one) => (isOwn(one) ? [one.origin] : []));
  const isOurs = (path: string) =>
    remove.includes(path) || write.has(path) || /^data\/(?:index|snapshots)\//.test(path) || path.endsWith('.json');
  return {
    write,
    remove,
    kept: others.flatMap((one) => (one.id === id ? [one.origin] : [])),
    forgotten: [...forgotten.filter(({ number }) => number !== id), remembered].toSorted((a, b) => a.number - b.number),
    said: said.toSorted((a, b) => a.id - b.id),
    files: [...texts].flatMap(([path, text]) => (person && !isOurs(path) && namesPerson(text, person) ? [path] : [])),
    isNameKnown: person === undefined || person.names.length + person.addresses.length > 0,
  };
}

/** The text of a record's file without what it is not to say; nothing where it stays as it is. */
function rewrite(
  type: RecordType,
  candidate: Candidate,
  keys: readonly string[],
  isNamedIn: (ai: unknown) => boolean,
): string | undefined {
  const { data } = candidate;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const { ai = null, ...rest }: Readonly<Record<string, unknown>> = { ...data };
  const dropsAi = ai !== null && isNamedIn(ai);
  if (keys.length === 0 && !dropsAi) return undefined;
  const now = keys.length === 0 ? rest : (hiddenValues(type, { id: candidate.id, data: rest }, keys) as object);
  const whole = { ...now, ...(dropsAi || ai === null ? {} : { ai }) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
