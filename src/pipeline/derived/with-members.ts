import { type JsonMember, jsonMembers } from './json-members.ts';

/** What becomes of some keys of an object: a value, or `undefined` for a key that goes. The order is that in which new keys stand. */
export type Wanted = ReadonlyMap<string, unknown>;

/** Keys of a stored record that stand behind all others. */
const last = ['rawBody', 'history', 'ai'];

/**
 * The text of a JSON object with some of its keys as they should be. Whatever else stands in it stays byte for byte, and so do keys that
 * say what they should already, however that is written.
 */
export function withMembers(text: string, wanted: Wanted): string {
  let result = text;
  for (const [key, value] of wanted) result = withMember(result, key, value, [...wanted.keys()]);
  return result;
}

function withMember(text: string, key: string, value: unknown, keys: readonly string[]): string {
  const members = jsonMembers(text);
  const index = members.findIndex((member) => member.key === key);
  const found = members[index];
  if (found === undefined) return value === undefined ? text : inserted(text, members, key, value, keys);
  if (value === undefined) return without(text, members, index);
  const stored: unknown = JSON.parse(text.slice(found.valueFrom, found.to));
  return JSON.stringify(stored) === JSON.stringify(value)
    ? text
    : text.slice(0, found.valueFrom) + written(value, found) + text.slice(found.to);
}

function without(text: string, members: readonly JsonMember[], index: number): string {
  const [before, here, next] = [members[index - 1], members[index], members[index + 1]];
  if (here === undefined) return text;
  return next === undefined
    ? text.slice(0, before?.to ?? here.from) + text.slice(here.to)
    : text.slice(0, here.from) + text.slice(next.from);
}

/** A new key stands behind the one that goes before it, else in front of what stands last. */
function inserted(
  text: string,
  members: readonly JsonMember[],
  key: string,
  value: unknown,
  keys: readonly string[],
): string {
  const place = keys.indexOf(key);
  const follows = new Set([...keys.slice(place + 1), ...last.slice(last.indexOf(key) + 1)]);
  const before = members.findLast((member) => keys.slice(0, place).includes(member.key));
  const behind = before === undefined ? members.find((member) => follows.has(member.key)) : undefined;
  const beside = behind ?? before ?? members.at(-1);
  if (beside === undefined) return text;
  const member = `${JSON.stringify(key)}: ${written(value, beside)}`;
  return behind === undefined
    ? `${text.slice(0, beside.to)},${beside.blanks}${member}${text.slice(beside.to)}`
    : `${text.slice(0, beside.from)}${member},${beside.blanks}${text.slice(beside.from)}`;
}

/** A value as it is written where the members of an object have lines of their own, and in one line where not. */
function written(value: unknown, { blanks }: JsonMember): string {
  const indent = /\n([ \t]+)$/.exec(blanks)?.[1];
  return indent === undefined
    ? JSON.stringify(value)
    : JSON.stringify(value, null, indent).replaceAll('\n', `\n${indent}`);
}
