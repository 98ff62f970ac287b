import type { Block } from './blocks.ts';
import type { Piece } from './harmless-text.ts';

/** Markdown that is read as these blocks and as nothing else. */
export const writeBlocks = (blocks: readonly Block[]): string => {
  let number = 0;
  const written = blocks.map((block) => {
    number = block.kind === 'numbered' ? number + 1 : 0;
    return `${opening(block, number)}${inline(block.pieces)}`;
  });
  return written.map((text, at) => (at === 0 ? text : `${between(blocks[at - 1], blocks[at])}${text}`)).join('');
};

function opening({ kind }: Block, number: number): string {
  if (kind === 'heading') return '## ';
  if (kind === 'item') return '- ';
  return kind === 'numbered' ? `${number}. ` : '';
}

const isItem = (block?: Block): boolean => block?.kind === 'item' || block?.kind === 'numbered';
const between = (before?: Block, block?: Block): string =>
  isItem(before) && before?.kind === block?.kind ? '\n' : '\n\n';

const inline = (pieces: readonly Piece[]): string =>
  pieces.map((piece, index) => marked(piece, escaped(piece.text, index === 0))).join('');

/** Marks stand at a word, for beside a blank they are none. */
function marked({ emphasis, strong }: Piece, text: string): string {
  const mark = `${strong ? '**' : ''}${emphasis ? '*' : ''}`;
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return words === '' ? text : `${before}${mark}${words}${mark.split('').reverse().join('')}${after}`;
}

/** Signs that Markdown or GitHub would read as more than signs, with a backslash before them. */
function escaped(text: string, isFirst: boolean): string {
  const words = text
    .replace(/[\\*[\]<`~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
  return isFirst
    ? words.replace(/^(?:>|[-+](?=\s|$)|#{1,6}(?=\s|$))/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    : words;
}
