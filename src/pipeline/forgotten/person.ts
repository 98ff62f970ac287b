import type { RecordType } from '../../../content-schema/define-record.ts';
import { numberNamed } from '../../../content-schema/derive/numbered-name.ts';
import type { Candidate } from '../candidate.ts';
import { couldBeAddress, maskAddresses, plainAddress } from '../text/mask-addresses.ts';
import { sourceOf } from './hidden-values.ts';

/** Whom a forgotten record is about, as other records may name them. */
export interface Person {
  readonly type: RecordType;
  readonly id: number;
  /** Handles in lower case. */
  readonly names: readonly string[];
  /** E-mail addresses in plain writing. */
  readonly addresses: readonly string[];
}

/** Whom the records of a number are about; nothing where the type is not of people, who have an address. */
export function personOf(type: RecordType, id: number, candidates: readonly Candidate[]): Person | undefined {
  const fields = Object.entries(type.fields);
  const addressKeys = fields.filter(([, { shape }]) => shape === 'email').map(([key]) => key);
  if (addressKeys.length === 0) return undefined;
  const nameKeys = fields.filter(([, field]) => field.unique && !field.private).map(([key]) => key);
  const sources = candidates.flatMap((one) =>
    one.id === id && one.type === type.name ? [sourceOf(type, one) ?? {}] : [],
  );
  const said = (keys: readonly string[]) =>
    sources.flatMap((source) =>
      keys.flatMap((key) => {
        const value = source[key];
        return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
      }),
    );
  const names = said(nameKeys);
  return {
    type,
    id,
    names: [...new Set(names.filter((name) => !couldBeAddress(name)).map((name) => name.toLowerCase()))],
    addresses: [...new Set([...names.filter(couldBeAddress), ...said(addressKeys)].map(plainAddress))],
  };
}

/** Whether a text names a person: by an address in whatever writing, or by a handle that stands as a word of its own. */
export function namesPerson(text: string, { names, addresses }: Person): boolean {
  const sign = '\u0000';
  const marks = new Map(addresses.map((address) => [address, sign]));
  if (addresses.length > 0 && maskAddresses(text.replaceAll(sign, ''), marks).includes(sign)) return true;
  const lower = text.toLowerCase();
  return addresses.some((address) => lower.includes(address)) || names.some((name) => holdsWord(lower, name));
}

/** Whether an answer that refers to a record means that person. */
export const meansPerson = (answer: unknown, person: Person): boolean =>
  typeof answer === 'string' &&
  (namesPerson(answer, person) || numberNamed(person.type, answer.trim().toLowerCase()) === person.id);

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
    const after = [...text.slice(at + word.length, at + word.length + 2)][0] ?? '';
    if (!wordCharacter.test(before) && !wordCharacter.test(after)) return true;
  }
  return false;
}
