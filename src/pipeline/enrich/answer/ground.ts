import type { Nodes } from 'mdast';
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
}

/** The ground that sources give. The names of sessions that may be recommended are ground too, except for a quotation. */
export function groundOf(sources: readonly Source[], sessions: readonly NamedSession[] = []): Ground {
  const said = sources.flatMap(({ text }) => passagesOf(text)).filter((passage) => !speaksToModel(passage));
  const labels = sources.map(({ label }) => label);
  const named = sessions
    .map(({ code, title, step }) => `${code} ${step} ${title}`)
    .filter((name) => !speaksToModel(name));
  const all = [...said, ...named, ...labels];
  return {
    text: quotable(said.join(' ')),
    units: new Set(all.flatMap(unitsOf)),
    numbers: new Set([...said, ...named].flatMap(numbersOf)),
  };
}

/** The paragraphs, headings and rows of a text; code, pictures and HTML are none. */
function passagesOf(markdown: string): string[] {
  const seen = withoutUnseen(markdown);
  try {
    return within(readMarkdown.runSync(readMarkdown.parse(seen), seen) as Nodes);
  } catch {
    // More than is read as Markdown is shown as it was typed.
    return seen.split('\n');
  }
}

function within(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [wordsOf(node)];
  if (node.type === 'tableRow') return [node.children.map(wordsOf).join(' ')];
  return 'children' in node ? (node.children as Nodes[]).flatMap(within) : [];
}

/** The words of a node as a reader sees them. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? (node.children as Nodes[]).map(wordsOf).join('') : '';
}
