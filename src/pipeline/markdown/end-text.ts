import type { Root } from 'hast';

/** Ends a text before its tags are read: the reader keeps words of a table that is never closed until something follows them. */
export const endText = (tree: Root): void => {
  tree.children.push({ type: 'comment', value: '' });
};
