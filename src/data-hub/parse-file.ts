import { parse as parseYaml } from 'yaml';

/** A file's content as data, or the words for what it is not. */
export type ParsedFile = { readonly data: unknown } | { readonly unreadable: string };

/** Kinds of data file, by the end of their name. */
export const dataFile = /\.(json|ya?ml)$/i;

/** Reads a JSON or YAML file. `unreadable` says what the file should have been, for the person who mends it. */
export function parseFile(name: string, text: string): ParsedFile {
  const isJson = /\.json$/i.test(name);
  try {
    const clean = text.replace(/^\uFEFF/, '');
    return { data: isJson ? JSON.parse(clean) : parseYaml(clean, { maxAliasCount: 20, uniqueKeys: true }) };
  } catch (error) {
    const line = error instanceof Error ? (/line (\d+)/.exec(error.message)?.[1] ?? '') : '';
    return { unreadable: `valid ${isJson ? 'JSON' : 'YAML'}${line && ` (line ${line})`}` };
  }
}
