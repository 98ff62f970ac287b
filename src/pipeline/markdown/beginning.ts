import { shortened } from '../text/shortened.ts';
import { TooMuch } from './bounds.ts';
import { inertTree } from './inert-tree.ts';
import { keepMarks } from './keep-marks.ts';
import { quickTree } from './quick-tree.ts';
import { runningWords } from './running-words.ts';

/** Characters of the words that are shown. */
const most = 120;

/**
 * The first words of a Markdown text as a page shows them, in one line, cut at a word: for lists, feeds and search engines. What
 * stands in boxes of code is left out, unless there is nothing else, and tables are always: of a text that is one,
 * nothing is left.
 */
export function beginning(markdown: string): string {
  const first = firstBlocks(markdown);
  const words = wordsOf(first, false);
  if (words.length > most) return shortened(words, most);
  // What begins with a table, a picture or a comment may have its first words anywhere.
  const whole = first.length < markdown.length ? wordsOf(markdown, false) : words;
  return shortened(whole || wordsOf(markdown, true), most);
}

/** Characters of a text that hold its first words as a rule, and those that are read of a block without end. */
const [usual, longest] = [240, 4000];
const emptyLine = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/;

/**
 * The blocks at the beginning of a text: reading costs, and few words are needed. Nothing behind an empty line changes what stands
 * before it, but the address of a link that is named there; then it is the whole text.
 */
function firstBlocks(markdown: string): string {
  if (markdown.length <= 2 * usual) return markdown;
  const { index } = emptyLine.exec(markdown.slice(usual, longest)) ?? {};
  const end = index === undefined ? longest : usual + index;
  const first = markdown.slice(0, end);
  return first.includes('[') && markdown.includes(']:', end) ? markdown : first;
}

/** Whatever may mean something to Markdown; most texts hold none of it. */
const mark = /[\\\x60*_[\]<>&~|#]|:[\w+-]+:|^[ \t]*(?:[-+=]|\d{1,9}[.)](?:\s|$)|\t| {4})/m;

function wordsOf(markdown: string, all: boolean): string {
  try {
    return mark.test(markdown)
      ? runningWords(quickTree(markdown, keepMarks) ?? inertTree(markdown, keepMarks), all)
      : asTyped(markdown);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TooMuch) return asTyped(markdown);
    throw error;
  }
}

const asTyped = (text: string): string => text.replace(/\s+/g, ' ').trim();
