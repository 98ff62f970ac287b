import { fold } from '../../text/fold.ts';
import { foldLetters } from '../../text/look-alikes.ts';
import { withoutHidden } from '../../text/without-hidden.ts';
import { ordersToModels } from './phrases/orders-to-models.ts';

/**
 * Whether a passage speaks to whoever summarizes it, in one of the languages and ways that are known here. It is no proof of anything: a
 * passage that is found is not counted as ground for a text, and one that is not found is only a stranger's words.
 */
export function speaksToModel(passage: string): boolean {
  const seen = withoutHidden(passage).replace(/\s+/g, ' ');
  const readings = [fold(seen), ...(seen.includes(' ') ? [foldLetters(seen), spelled(seen)] : [])];
  return readings.some((reading) => ordersToModels.test(reading));
}

/** `i g n o r e` and `i-g-n-o-r-e` as one word. */
const spelled = (text: string): string =>
  fold(text).replace(/(?<![\p{L}\p{N}])\p{L}(?:[ .·_*-]\p{L}){3,}(?![\p{L}\p{N}])/gu, (letters) =>
    letters.replace(/[^\p{L}]/gu, ''),
  );
