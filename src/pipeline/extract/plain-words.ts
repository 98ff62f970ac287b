import type { Nodes } from 'mdast';

/** The words of a paragraph as a reader sees them, with a line break where one is shown; pictures, tags and footnote marks are none. */
export function plainWords(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) return '\n';
  return 'children' in node ? node.children.map(plainWords).join('') : '';
}

/** The code among words: a sentence may begin with it in small letters. */
export function codeWords(node: Nodes): string[] {
  if (node.type === 'inlineCode') return [node.value];
  return 'children' in node ? node.children.flatMap(codeWords) : [];
}

/** What is in bold type among words: what its author thinks matters. */
export function boldWords(node: Nodes): string[] {
  if (node.type === 'strong') return [plainWords(node).trim()];
  return 'children' in node ? node.children.flatMap(boldWords) : [];
}

/** Whether all there is to read stands in links. */
export const isLinks = (node: Nodes): boolean => {
  if (node.type === 'link' || node.type === 'linkReference' || node.type === 'image') return true;
  if (node.type === 'text') return !/[\p{L}\p{N}]/u.test(node.value);
  if (node.type === 'inlineCode') return false;
  return !('children' in node) || node.children.every(isLinks);
};
