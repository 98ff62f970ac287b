import { type Block, blockText } from './blocks.ts';
import { keepSentences } from './sentences.ts';
import { wordCount } from './units-of.ts';

/** As many whole sentences from the beginning as have so many words; a heading or an introduction that nothing follows is gone too. */
export function fitWords(blocks: readonly Block[], most: number): Block[] {
  const kept: Block[] = [];
  let left = most;
  for (const block of blocks) {
    const fitting = keepSentences(block, (sentence) => {
      left -= wordCount(sentence);
      return left >= 0;
    });
    if (fitting) kept.push(fitting);
    if (left < 0) break;
  }
  while (kept.length > 0 && leadsOn(kept.at(-1))) kept.pop();
  return kept;
}

const leadsOn = (block?: Block): boolean =>
  block?.kind === 'heading' || (block !== undefined && /[:：]$/.test(blockText(block)));
