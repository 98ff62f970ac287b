import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A name for something new: sorts by when it was made, and no two machines make the same (ten characters of time, 16 of chance). */
export function newId(now: number): string {
  const time = Array.from({ length: 10 }, (_, index) => alphabet[Math.floor(now / 32 ** (9 - index)) % 32]);
  const chance = Array.from(randomBytes(16), (byte) => alphabet[byte % 32]);
  return [...time, ...chance].join('');
}
