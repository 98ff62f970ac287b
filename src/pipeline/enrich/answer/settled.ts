import type { Wants } from '../ask.ts';
import { type Block, blocksOf, blockText } from './blocks.ts';
import { writeBlocks } from './write-blocks.ts';

/** Markdown that is read again as what it was written from, and written again as it is: if need be without emphasis, else there is none. */
export function settled(blocks: readonly Block[], shape: Wants['shape']): string | undefined {
  const bare = blocks.map((block) => ({
    ...block,
    pieces: [{ text: blockText(block), emphasis: false, strong: false }],
  }));
  return [blocks, bare].map(writeBlocks).find((text) => {
    const again = blocksOf(text, shape);
    return again.left.size === 0 && wordsOf(again.blocks) === wordsOf(blocks) && writeBlocks(again.blocks) === text;
  });
}

const wordsOf = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n');
