import { findAddresses, mayHoldAddress } from './find-addresses.ts';
import { isElsewhere } from './not-an-address.ts';
import { type Reading, readingOf } from './reading.ts';

/** What stands where an e-mail address stood. */
export const hiddenAddress = '[address hidden]';

/**
 * The text without e-mail addresses (B000-31), whether they stand there as they are, in other characters, or with marks of
 * Markdown and HTML between their letters. An address of a known listener becomes the listener's public name, so that a title
 * such as "run: a@b.example for S01" stays readable; any other becomes `[address hidden]`. `names` maps addresses as
 * `plainAddress` gives them to public names.
 */
export function maskAddresses(text: string, names: ReadonlyMap<string, string> = new Map()): string {
  if (!mayHoldAddress(text)) return text;
  let shown = text;
  // As it is written comes last: `%20ada@example.org` would lose a blank with it.
  for (const how of ['letters', 'markup', 'written'] as const)
    if (mayHoldAddress(shown)) shown = masked(shown, readingOf(shown, how), names);
  // What stood between two halves may have hidden a third.
  return shown === text ? text : maskAddresses(shown, names);
}

/** The same for every string inside a value, keys included. */
export function maskDeep(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [maskAddresses(key), maskDeep(item, mask)]));
}

/** An address as everybody who meant it would read it, so that one is found in whatever characters it was written. */
export const plainAddress = (written: string): string =>
  findAddresses(readingOf(written.trim(), 'letters').text)[0]?.plain ?? written.trim().toLowerCase();

/** Whether a name could be taken for an address, and so must not stand for one: anything with an at sign in any writing. */
export const couldBeAddress = (name: string): boolean => mayHoldAddress(name) || maskAddresses(name) !== name;

/** What is written for an address: the name of whom it belongs to, else that it is hidden. */
export const nameOf = (plain: string, names: ReadonlyMap<string, string>): string => names.get(plain) ?? hiddenAddress;

function masked(source: string, reading: Reading, names: ReadonlyMap<string, string>): string {
  let done = '';
  let at = 0;
  let mark = 0;
  for (const { start, end, plain } of findAddresses(reading.text)) {
    const from = reading.startOf(start);
    const to = reading.endOf(end - 1);
    // Whom a listener is known by is hidden wherever it stands.
    if (!names.has(plain) && isElsewhere(source, from, to, plain)) continue;
    const within: string[] = [];
    for (; mark < reading.marks.length; mark++) {
      const { start: place, written } = reading.marks[mark] as Reading['marks'][number];
      if (place >= to) break;
      if (place >= from) within.push(written);
    }
    done += source.slice(at, from) + nameOf(plain, names) + unpaired(within);
    at = to;
  }
  return at === 0 ? source : done + source.slice(at);
}

/** Of the marks within an address those that begin or end something outside of it. */
function unpaired(marks: readonly string[]): string {
  const open: string[] = [];
  for (const written of marks) {
    if (/^(?:<[!?]|\]\]>|<(?:script|style|title|textarea|noscript|iframe)\b)/i.test(written)) continue;
    const last = open.at(-1);
    if (last !== undefined && closes(last, written)) open.pop();
    else open.push(written);
  }
  return open.join('');
}

function closes(opening: string, closing: string): boolean {
  if (/^[*~_\x60]/.test(opening)) return opening === closing;
  if (/^!?\[$/.test(opening)) return closing.startsWith(']');
  const [tag] = /^<[a-z][^\s/>]*/i.exec(opening) ?? [];
  return tag !== undefined && closing.toLowerCase().startsWith(`</${tag.slice(1).toLowerCase()}`);
}
