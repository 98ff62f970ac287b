import ts from 'typescript';
import { codeIn, nodesOf } from './code-in.ts';

/** The names in the code of a file, each once. */
export function identifiersIn(path: string, text: string | undefined): string[] {
  // Names of plain letters are what nearly all files have.
  if (text === undefined || /^\p{ASCII}*$/u.test(text)) return [];
  const nodes = codeIn(path, text).flatMap((source) => [...nodesOf(source)]);
  return [
    ...new Set(nodes.flatMap((node) => (ts.isIdentifier(node) || ts.isPrivateIdentifier(node) ? [node.text] : []))),
  ];
}
