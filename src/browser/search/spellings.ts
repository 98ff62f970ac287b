import { asWritten, type NearWord, type Written } from '../../pipeline/search/near-words.ts';
import { pageTexts } from '../../pipeline/search/page-texts.ts';
import type { Pieces } from '../../pipeline/search/pieces.ts';
import { pageAt } from './found-page.ts';

/** Questions that are offered at most. */
const most = 3;

/** A question with its misspelled words put right, in up to three ways. Words are read where they are written: the index has stems. */
export async function spellings(
  typed: string,
  near: readonly NearWord[],
  base: string,
  pieces: Pieces,
): Promise<string[]> {
  const textOf = async (address: string) => {
    const { title = '', name = '', text = '', facts = '' } = pageTexts(await pageAt(base + address)) ?? {};
    return [title, name, text, facts].join('\n');
  };
  const written = await Promise.all(
    near.map(async ({ typed: word, term, addresses }) => {
      const text = (await Promise.all(addresses.map(textOf))).join('\n');
      return { word, written: asWritten(text, pieces, term, word) };
    }),
  );
  const byWord = Map.groupBy(written, ({ word }) => word);
  const words = typed.split(/\s+/);
  const forms = new Map(words.map((word) => [word, nearest(word, byWord.get(word) ?? [])]));
  const questions = Array.from({ length: most }, (_, way) =>
    words.map((word) => forms.get(word)?.[way] ?? forms.get(word)?.[0] ?? word).join(' '),
  );
  return [...new Set(questions)].filter((question) => question !== typed);
}

/** The forms as near as any other; none where more than a third of the letters differ. */
function nearest(word: string, all: readonly { readonly written: Written | undefined }[]): string[] {
  const forms = all.flatMap(({ written }) => written ?? []);
  const least = Math.min(...forms.map(({ distance }) => distance));
  return least > Math.ceil(word.length / 3)
    ? []
    : forms.filter(({ distance }) => distance === least).map(({ form }) => form);
}
