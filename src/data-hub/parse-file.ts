import type { JsonSchema } from '../../content-schema/derive/draft-07.ts';
import type { Unreadable } from '../pipeline/candidate.ts';
import type { Problem } from '../problems.ts';
import { readAsWritten, readJson } from './read-json.ts';
import { notRead } from './read-plain-file.ts';
import { readYaml } from './read-yaml.ts';
import { settled, settledInPlace } from './written.ts';

/** A file's content as data, or the words for why there is none. */
export type ParsedFile =
  | { readonly data: unknown; readonly remarks?: readonly Problem[] }
  | { readonly unreadable: Unreadable };

type Read = { readonly data: unknown; readonly remarks?: readonly Problem[] } | { readonly fault: string };

/** Kinds of data file, by the end of their name. */
export const dataFile = /\.(json|ya?ml)$/i;

const mend = 'Fix the file; a record is one JSON or YAML object in UTF-8.';

/**
 * Reads a JSON or YAML file, whose schema decides what is a number and what a text. `unreadable` says why it cannot be read, and where,
 * for the person who mends it; it quotes nothing, because the file may be private, and no library prints anything of it.
 */
export function parseFile(name: string, text: string, schema?: JsonSchema): ParsedFile {
  const clean = text.replace(/^\uFEFF/, '');
  if (clean.trim() === '') return { unreadable: { what: 'is empty', mend } };
  if (clean.includes('\0')) return { unreadable: notRead.noText };
  try {
    const isJson = /\.json$/i.test(name);
    const asWritten = isJson ? readAsWritten(clean) : undefined;
    if (asWritten) return { data: settledInPlace(asWritten.data, schema) };
    const read: Read = isJson ? readJson(clean) : readYaml(clean);
    if ('fault' in read) return { unreadable: { what: read.fault, mend } };
    const { remarks = [] } = read;
    return { data: settled(read.data, schema), ...(remarks.length > 0 ? { remarks } : {}) };
  } catch (error) {
    if (error instanceof RangeError) return { unreadable: { what: 'is nested too deep', mend } };
    throw error;
  }
}
