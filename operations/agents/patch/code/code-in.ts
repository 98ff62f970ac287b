import ts from 'typescript';
import { codeWithin } from './code-within.ts';

const kinds: Readonly<Record<string, ts.ScriptKind>> = {
  ts: ts.ScriptKind.TS,
  mts: ts.ScriptKind.TS,
  cts: ts.ScriptKind.TS,
  tsx: ts.ScriptKind.TSX,
  js: ts.ScriptKind.JSX,
  mjs: ts.ScriptKind.JSX,
  cjs: ts.ScriptKind.JSX,
  jsx: ts.ScriptKind.JSX,
};

/** Files that are documents with code in them. */
const within = /\.(?:astro|vue|svelte|html?|mdx)$/i;

const endingOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** Whether a file is a document with code in it, of which not all can be parsed. */
export const isMixed = (path: string): boolean => within.test(path);

/** Whether a file is code whose imports and functions are looked at. */
export const isCode = (path: string): boolean => Object.hasOwn(kinds, endingOf(path)) || within.test(path);

const parsed = new Map<string, readonly ts.SourceFile[]>();

/** The code in a file, parsed; nothing in one that is no code. What cannot be parsed is parsed as far as it can be. */
export function codeIn(path: string, text = ''): readonly ts.SourceFile[] {
  if (!isCode(path) || text === '') return [];
  const key = `${path}\n${text}`;
  const found = parsed.get(key) ?? parse(path, text);
  // Several rules look at the same file one after the other; more than that is not remembered.
  if (parsed.size > 50) parsed.clear();
  parsed.set(key, found);
  return found;
}

function parse(path: string, text: string): readonly ts.SourceFile[] {
  const sources = within.test(path) ? codeWithin(text) : [text];
  const kind = kinds[endingOf(path)] ?? ts.ScriptKind.TSX;
  return sources.map((source) => ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind));
}

/** Every node of a tree, from the outside in; without recursion, since code may be nested deeper than a stack. */
export function* nodesOf(root: ts.Node): Generator<ts.Node> {
  const waiting: ts.Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    const below: ts.Node[] = [];
    ts.forEachChild(node, (child) => void below.push(child));
    waiting.push(...below.reverse());
  }
}
