import type { Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import { limits } from '../limits.ts';
import { count, hasRun } from '../text/character-runs.ts';

/** Runs work within a second or so of CPU time; nothing when that was not enough. An effect, given by whoever may know the time. */
export type Within = (work: () => string) => string | undefined;

/** Thrown through the libraries when a text would become more than it may. */
export class TooMuch extends Error {}

/** Characters of HTML that a text of that length may become. */
export const mostOutput = (length: number): number => 10 * length + 16_000;

/**
 * Whether reading a text could cost more than a moment. Knows no constructs: what costs more than its length needs marks that
 * can be paired with each other or with lines, or a long word that is repeated.
 */
export function mayBeTooMuch(text: string): boolean {
  if (text.length < longWord) return false;
  if (text.length > 10_000 || hasRun(text, longWord, isInWord)) return true;
  const marks = count(text, isMark);
  return marks * (marks + count(text, isLineEnd)) > 50_000;
}

/**
 * Whether reading a text could take more steps than are granted, or enough of them to be worth counting: each mark is tried on what
 * follows it, and a long word without letters of other scripts is tried at once.
 */
export function mayTakeSteps(text: string): boolean {
  if (text.length > 10_000 || hasRun(text, longWord, isPrintable)) return true;
  return (count(text, isMark) + count(text, isLineEnd)) * text.length > 2_000_000;
}

const longWord = 200;
const isPrintable = (code: number): boolean => code > 32 && code < 127;
const isInWord = (code: number): boolean => isPrintable(code) || !/\s/.test(String.fromCharCode(code));
const isMark = (code: number): boolean =>
  isPrintable(code) && (code < 48 || (code > 57 && code < 65) || (code > 90 && code < 97) || code > 122);
const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** Least HTML of a node, such as `<b></b>`. */
const leastOfNode = 8;

/** Tags that a text may open: what is not closed is opened again in every paragraph that follows. */
const mostTags = 3000;

/**
 * Refuses a tree that is nested too deep or would grow beyond bounds: rows are filled up to the head of their table, references
 * repeat what they name, tags that stay open repeat themselves.
 */
export function boundGrowth(tree: Root, length: number): void {
  const named = new Map<string, number>();
  let tags = 0;
  each<Nodes>(tree, (node) => {
    if (node.type === 'definition') named.set(node.identifier, node.url.length + (node.title?.length ?? 0));
    if (node.type === 'html') tags += node.value.match(/<[a-z]/gi)?.length ?? 0;
  });
  if (tags > mostTags) throw new TooMuch();
  let output = 0;
  each<Nodes>(tree, (node) => {
    output += leastOfNode;
    if (node.type === 'table') output += leastOfNode * node.children.length * (node.children[0]?.children.length ?? 0);
    if (node.type === 'linkReference' || node.type === 'imageReference') output += named.get(node.identifier) ?? 0;
    if (output > mostOutput(length)) throw new TooMuch();
  });
}

/** Refuses HTML that is nested deeper than whoever walks it may go. */
export const boundDepth = (tree: HtmlRoot): void => each<HtmlNodes>(tree, () => undefined);

/** Visits a tree without a level of the call stack for each level of nesting, and refuses it where there are too many. */
function each<Node extends object>(tree: Node, see: (node: Node) => void): void {
  const open: [node: Node, level: number][] = [[tree, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, level] = next;
    if (level > limits.levels) throw new TooMuch();
    see(node);
    if ('children' in node) for (const child of node.children as Node[]) open.push([child, level + 1]);
  }
}
