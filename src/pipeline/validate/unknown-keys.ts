import type { RecordType } from '../../../content-schema/define-record.ts';
import { formId } from '../../../content-schema/derive/form-fields.ts';
import { nearest } from '../../../content-schema/derive/nearest.ts';
import { recordBaseSchema, storedFacts } from '../../../content-schema/record-base.ts';
import { type Problem, problem } from '../../problems.ts';
import { listed } from '../text/listed.ts';

/** What GitHub calls a thing that has another key here. */
const otherNames: Readonly<Record<string, string>> = { body: 'rawBody', number: 'id', html_url: 'url', user: 'author' };

/** Keys that are meant for other tools or for people, and are nobody's slip. */
const isForOthers = (key: string): boolean => key !== '__proto__' && /^(?:x-|[_$#.]|\/\/)/i.test(key);

const most = 5;

/** Says which keys of a file nobody reads: a slip with the key that was meant, the rest at once. */
export function unknownKeys(type: RecordType, source: Readonly<Record<string, unknown>>): Problem[] {
  const meant = new Map<string, string>();
  const links = Object.values(type.fields).flatMap(({ link }) => (link ? [link.as] : []));
  const known = [
    ...Object.keys(recordBaseSchema.shape),
    ...Object.keys(storedFacts),
    ...Object.keys(type.fields),
    ...Object.keys(type.derived ?? {}),
    ...links,
  ];
  for (const key of known) meant.set(bare(key), key);
  for (const [key, field] of Object.entries(type.fields))
    for (const name of [formId(key, field), field.label]) if (!meant.has(bare(name))) meant.set(bare(name), key);
  const unread = Object.keys(source).filter((key) => !known.includes(key) && !isForOthers(key));
  const guess = (key: string) => {
    const other = Object.hasOwn(otherNames, key) ? otherNames[key] : meant.get(bare(key));
    return other ?? nearest(key.slice(0, 60), known);
  };
  const slips = unread.flatMap((key) => {
    const right = guess(key);
    return right === undefined ? [] : [{ key, right }];
  });
  const others = unread.filter((key) => guess(key) === undefined);
  return [
    ...slips.slice(0, most).map(({ key, right }) =>
      problem('key-unknown', {
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
  const expected = 'Remove it, or let its name begin with "x-" if it is meant for other tools.';
  return [problem('key-unknown', { value: listed([...keys.slice(0, most).map(named), ...more]), expected })];
}

const bare = (key: string): string => key.toLowerCase().replace(/[-_ ]/g, '');

/** A key that is no single word may be what somebody wrote for themselves. */
const named = (key: string): string => (/^(?:[A-Za-z][\w-]{0,39}|__proto__)$/.test(key) ? `"${key}"` : 'a key');
