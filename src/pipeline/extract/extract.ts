import { type Candidate, candidates, type Keyed, type Segmenters } from './candidates.ts';
import { choose } from './choose.ts';
import { joined } from './joined.ts';
import { wordsOf } from './words.ts';

/** What is quoted of a record. */
export interface Extract {
  /** Markdown that says the sentences and nothing else. */
  readonly text: string;
  /** The sentences as a reader sees them in their source, with the key of the text they are from. */
  readonly sentences: readonly { readonly key: string; readonly text: string }[];
}

interface Options {
  /** A BCP 47 tag; sentences of most languages end alike. */
  readonly language?: string;
  readonly maxWords?: number;
  readonly maxSentences?: number;
  /** What stands above the summary, and need not be said again. */
  readonly title?: string;
}

/**
 * The few sentences that say most of some Markdown texts, quoted in their order; nothing where they say nothing. By rule: the same texts
 * give the same sentences everywhere.
 *
 * This room reads a text in steps: its running text without tables, code and forms (`passages`), the sentences of that (`sentences`), those
 * of the matter that need no other or have it (`candidates`), what each is worth (`worths`), and the best of them together (`choose`).
 */
export function extract(texts: readonly Keyed[], options: Options = {}): Extract | undefined {
  const segmenters = segmentersOf(options.language);
  const { maxWords = 50, maxSentences = 2 } = options;
  const title = wordsOf(options.title ?? '', segmenters.word).terms;
  const all = candidates(texts, segmenters).filter((one) => !repeats(one, title));
  const statements = all.filter(({ isQuestion }) => !isQuestion);
  const chosen = choose(statements.length > 0 ? statements : all, title, { maxWords, maxSentences });
  if (chosen.length === 0) return undefined;
  const sentences = chosen.map(({ key, text }) => ({ key, text }));
  return { text: joined(sentences.map(({ text }) => text)), sentences };
}

function segmentersOf(language: string | undefined): Segmenters {
  const known = knownOf(language);
  return {
    sentence: new Intl.Segmenter(known, { granularity: 'sentence' }),
    word: new Intl.Segmenter(known, { granularity: 'word' }),
  };
}

/** A language may be a person's word, and only a tag is none to throw at. */
function knownOf(language = 'en'): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Whether a sentence says no more than the title. */
const repeats = ({ terms }: Candidate, title: readonly string[]): boolean =>
  terms.every((term) => title.includes(term));
