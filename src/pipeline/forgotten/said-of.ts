import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Candidate } from '../candidate.ts';
import { sourceOf } from './hidden-values.ts';
import { meansPerson, namesPerson, type Person } from './person.ts';

/** Where a record names a person: keys that can be hidden, and those that cannot because the record hangs by them. */
export interface SaidOf {
  readonly type: string;
  readonly id: number;
  readonly hides: readonly string[];
  readonly stays: readonly string[];
}

/** What a record says of a person; nothing where it does not name them. */
export function saidOf(type: RecordType, candidate: Candidate, person: Person): SaidOf | undefined {
  const source = sourceOf(type, candidate) ?? {};
  const isNamed = (value: unknown) => deepTexts(value).some((text) => namesPerson(text, person));
  const details = (history: unknown) =>
    (Array.isArray(history) ? history : []).map((entry: { detail?: unknown } | null) => entry?.detail);
  const hides: string[] = [];
  const stays: string[] = [];
  for (const [key, value] of Object.entries(source)) {
    const field = Object.hasOwn(type.fields, key) ? type.fields[key] : undefined;
    const link = field?.link;
    if (link?.to === person.type.name) {
      if (source[link.as] === person.id || meansPerson(value, person)) hides.push(key);
    } else if (!elsewhere.has(key) && isNamed(key === 'history' ? details(value) : value)) {
      const isText = field ? !field.unique && !link && texts.has(field.shape) : key === 'title' || key === 'history';
      (isText ? hides : stays).push(key);
    }
  }
  // What the answers do not say may still stand in a body.
  if (hides.length === 0 && isNamed(source.rawBody)) hides.push('rawBody');
  return hides.length + stays.length === 0 ? undefined : { type: type.name, id: candidate.id, hides, stays };
}

/** Keys whose words are ours, or that are looked at by themselves. */
const elsewhere: ReadonlySet<string> = new Set(['id', 'type', 'url', 'rawBody', 'ai']);
const texts: ReadonlySet<string> = new Set(['line', 'prose', 'email', 'json', 'url', 'audio']);

/** Every text inside a value, keys included; aliases of YAML may go round in circles. */
function deepTexts(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  if (Array.isArray(value)) return value.flatMap((item) => deepTexts(item, depth + 1));
  return Object.entries(value).flatMap(([key, item]) => [key, ...deepTexts(item, depth + 1)]);
}
