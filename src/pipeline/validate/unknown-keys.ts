import type { RecordType } from '../../../content-schema/define-record.ts';
import { formId } from '../../../content-schema/derive/form-fields.ts';
import { nearest } from '../../../content-schema/derive/nearest.ts';
import type { Field } from '../../../content-schema/field.ts';
import { recordBaseSchema, storedFacts } from '../../../content-schema/record-base.ts';
import { type Problem, problem } from '../../problems.ts';
import { listed } from '../text/listed.ts';

/** What GitHub calls a thing that has another key here. */
const otherNames: Readonly<Record<string, string>> = { body: 'rawBody', number: 'id', html_url: 'url', user: 'author' };

/** The common keys that people write; the others are written by machines, and nobody means one of them by a slip. */
const written = [
  'id',
  'title',
  'status',
  'labels',
  'url',
  'author',
  'createdAt',
  'updatedAt',
  'closedAt',
  'rawBody',
  'state',
];

/** Keys that are meant for other tools or for people, and are nobody's slip. */
const isForOthers = (key: string): boolean => key !== '__proto__' && /^(?:x-|[_$#.]|\/\/)/i.test(key);

const most = 5;

/** Says which keys of a file nobody reads: a slip with the key that was meant, the rest at once. */
export function unknownKeys(type: RecordType, source: Readonly<Record<string, unknown>>): Problem[] {
  const meant = new Map<string, string>();
  const links = Object.values(type.fields).flatMap(({ link }) => (link ? [link.as] : []));
  const common = [...Object.keys(recordBaseSchema.shape), ...Object.keys(storedFacts)];
  const known = [...common, ...Object.keys(type.fields), ...Object.keys(type.derived ?? {}), ...links];
  const names = (key: string, field: Field) => [
    key,
    formId(key, field),
    field.label,
    ...(field.link ? [field.link.to] : []),
  ];
  for (const [key, field] of Object.entries(type.fields))
    for (const name of names(key, field)) if (!meant.has(bare(name))) meant.set(bare(name), key);
  for (const key of common) if (!meant.has(bare(key))) meant.set(bare(key), key);
  const unread = Object.keys(source).filter((key) => !known.includes(key) && !isForOthers(key));
  const guess = (key: string) => {
    const own = meant.get(bare(key));
    if (own !== undefined) return own;
    if (Object.hasOwn(otherNames, key)) return otherNames[key];
    if (key === 'closed') return Number.isNaN(Date.parse(String(source[key]))) ? 'state' : 'closedAt';
    const name = key.slice(0, 60);
    return nearest(name, Object.keys(type.fields)) ?? nearest(name, written);
  };
  const slips = unread.flatMap((key) => {
    const right = guess(key);
    return right === undefined ? [] : [{ key, right }];
  });
  const others = unread.filter((key) => guess(key) === undefined);
  return [
    ...slips.slice(0, most).map(({ key, right }) =>
      problem('key-unknown', {
        at: [key],
        value: named(key),
        expected: `Did you mean "${right}"? If so, rename it in the file.`,
      }),
    ),
    ...rest([...others, ...slips.slice(most).map(({ key }) => key)]),
  ];
}

function rest(keys: readonly string[]): Problem[] {
  if (keys.length === 0) return [];
  const more = keys.length > most ? [`${keys.length - most} more`] : [];
  const expected =
    keys.length === 1
      ? 'Remove it, or let its name begin with "x-" if it is meant for other tools.'
      : 'Remove them, or let their names begin with "x-" if they are meant for other tools.';
  const value = listed([...keys.slice(0, most).map(named), ...more]);
  return [problem('key-unknown', { at: keys.slice(0, 1), value, expected })];
}

const bare = (key: string): string => key.toLowerCase().replace(/[-_ ]/g, '');

/** A key that is no single word may be what somebody wrote for themselves. */
const isPlain = (key: string): boolean => /^(?:[A-Za-z][\w-]{0,39}|\d{1,6}|__proto__)$/.test(key);

const named = (key: string): string => (isPlain(key) ? `"${key}"` : 'a key that is no single word');
