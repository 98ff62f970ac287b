import type { Unreadable } from '../pipeline/candidate.ts';
import { readJson } from './read-json.ts';
import { notRead } from './read-plain-file.ts';
import { readYaml } from './read-yaml.ts';

/** A file's content as data, or the words for why there is none. */
export type ParsedFile = { readonly data: unknown } | { readonly unreadable: Unreadable };

/** Kinds of data file, by the end of their name. */
export const dataFile = /\.(json|ya?ml)$/i;

const mend = 'Mend the file; a record is one JSON or YAML object in UTF-8.';

/**
 * Reads a JSON or YAML file. `unreadable` says why it cannot be read, and where, for the person who mends it; it quotes nothing,
 * because the file may be private, and no library prints anything of it.
 */
export function parseFile(name: string, text: string): ParsedFile {
  const clean = text.replace(/^\uFEFF/, '');
  if (clean.trim() === '') return { unreadable: { what: 'is empty', mend } };
  if (clean.includes('\0')) return { unreadable: notRead.noText };
  const read = /\.json$/i.test(name) ? readJson(clean) : readYaml(clean);
  return 'data' in read ? read : { unreadable: { what: read.fault, mend } };
}
