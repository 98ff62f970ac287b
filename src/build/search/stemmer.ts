import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Stem } from '../../pipeline/search/pieces.ts';

/** How words of a language are brought to their stem, as a function and as the script with which a browser does the same. */
export interface Stemmer {
  readonly stem: Stem;
  readonly script: string;
}

/** Languages that have a stemmer, by the code that a page's language begins with. Norwegian is written in two ways. */
const languages: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sa: 'sanskrit',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
};

/** The languages that have a stemmer. */
export const stemmed: readonly string[] = Object.keys(languages);

/** Loads the stemmer of a language; words of others stay as they are. */
export async function stemmerOf(language: string): Promise<Stemmer> {
  const code = new Intl.Locale(language).language;
  const name = Object.hasOwn(languages, code) ? languages[code] : undefined;
  if (name === undefined) return { stem: (word) => word, script: 'export const stemmer = (word) => word;\n' };
  const module = `@orama/stemmers/${name}`;
  const { stemmer } = await import(module);
  const script = readFileSync(fileURLToPath(import.meta.resolve(module)), 'utf8').replace(
    /\n\/\/# sourceMapping.*/,
    '',
  );
  return { stem: stemmer, script: `/*! @orama/stemmers, Apache-2.0 */\n${script}\n` };
}
