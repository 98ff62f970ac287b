import type { Nodes, Root } from 'mdast';
import { readMarkdown } from '../../markdown/read-markdown.ts';
import { withoutUnseen } from '../../markdown/without-unseen.ts';
import type { NamedSession, Source } from '../ask.ts';
import { numbersOf } from './numbers-of.ts';
import { quotable } from './quotable.ts';
import { speaksToModel } from './speaks-to-model.ts';
import { unitsOf } from './units-of.ts';

/** What a text may rest on: the words of the sources that their readers see, without those that speak to a model. */
export interface Ground {
  /** As one line, as a quotation is compared with it. */
  readonly text: string;
  readonly units: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** What each paragraph, heading, list or table speaks of. */
  readonly passages: readonly ReadonlySet<string>[];
  /** What the sessions are called that may be recommended. */
  readonly names: ReadonlySet<string>;
}

/** What a text is checked against. */
export interface Against {
  readonly ground: Ground;
  /** Everything that the model was told. */
  readonly told: string;
  /** The part of the delimiters that is in no record. */
  readonly secret: string;
}

/** The ground that sources give. The names of sessions that may be recommended are ground too, except for a quotation. */
export function groundOf(sources: readonly Source[], sessions: readonly NamedSession[] = []): Ground {
  const isFair = (words: string) => !speaksToModel(words);
  const passages = sources.flatMap(({ text }) => passagesOf(text)).map((lines) => lines.filter(isFair));
  const said = passages.flat();
  const named = sessions.map(({ code, title, step }) => `${code} ${step} ${title}`).filter(isFair);
  const names = new Set(named.flatMap(unitsOf));
  return {
    text: quotable(said.join(' ')),
    units: new Set([...said.flatMap(unitsOf), ...names, ...sources.flatMap(({ label }) => unitsOf(label))]),
    numbers: new Set([...said, ...named].flatMap(numbersOf)),
    passages: passages.map((lines) => new Set(lines.flatMap(unitsOf))),
    names,
  };
}

/** The blocks of a text, each with its lines of words; code, pictures and HTML are none. */
function passagesOf(markdown: string): string[][] {
  const seen = withoutUnseen(markdown);
  try {
    const { children } = readMarkdown.runSync(readMarkdown.parse(seen), seen) as Root;
    return children.map(linesOf);
  } catch {
    // More than is read as Markdown is shown as it was typed.
    return seen.split('\n').map((line) => [line]);
  }
}

function linesOf(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [wordsOf(node)];
  if (node.type === 'tableRow') return [node.children.map(wordsOf).join(' ')];
  return 'children' in node ? (node.children as Nodes[]).flatMap(linesOf) : [];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? (node.children as Nodes[]).map(wordsOf).join('') : '';
}
