import { hash } from 'node:crypto';

/** A digest of a value that JSON can hold; 22 characters, so that no two values of a site ever share one. */
export function digestOf(value: unknown): string {
  if (!Array.isArray(value))
    return isObject(value) ? digestOfObject(value) : textDigest(JSON.stringify(value) ?? 'undefined');
  return textDigest(JSON.stringify(value.map((item) => (isObject(item) ? digestOfObject(item) : item))));
}

/** A digest of text or bytes. */
export const textDigest = (content: string | Uint8Array): string => hash('sha256', content, 'base64url').slice(0, 22);

// Of the same records many answers are made.
const known = new WeakMap<object, string>();

function digestOfObject(value: object): string {
  const digest = known.get(value) ?? textDigest(JSON.stringify(value));
  known.set(value, digest);
  return digest;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
