import type { PatternTag } from '../../../../content-schema/config/pattern-tags.ts';
import { fold } from '../../text/fold.ts';

/** Letters that an ending may add to a word: `settled` and `settling` say what `settle` says. */
const ending = 3;

/**
 * The pattern whose words a text uses most: each of its words counts once, the tag itself among them. Of several that are used as
 * much it is the first of the vocabulary; none where no word is used.
 */
export function patternIn(text: string, vocabulary: readonly PatternTag[]): string | undefined {
  const said = [...new Set(fold(text).match(/\p{L}+/gu) ?? [])];
  const counts = vocabulary.map(({ tag, words = [] }) => {
    const signs = [tag, ...words].map(fold);
    return { tag, count: signs.filter((sign) => said.some((word) => isForm(word, sign))).length };
  });
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return most === 0 ? undefined : counts.find(({ count }) => count === most)?.tag;
}

const isForm = (word: string, sign: string): boolean => {
  const stem = sign.length > 4 && sign.endsWith('e') ? sign.slice(0, -1) : sign;
  return word.startsWith(stem) && word.length - stem.length <= ending;
};
