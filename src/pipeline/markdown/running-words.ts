import type { Element, Root } from 'hast';
import { endsLine, type Parent } from './walk.ts';

/**
 * The words of a text as one line, as a page shows them: a picture gives its own words, a box of code and a footnote nothing, unless
 * `all` words are asked for, and a table never any: in one line nobody can read it.
 */
export const runningWords = (tree: Root, all: boolean): string => words(tree, all).replace(/\s+/g, ' ').trim();

function words(parent: Parent, all: boolean): string {
  return parent.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element' || 'dataFootnoteRef' in child.properties) return '';
      if (child.tagName === 'table' || (isAside(child) && !all)) return ' ';
      if (child.tagName === 'img') return String(child.properties.alt ?? '');
      const inside = words(child, all);
      if (!endsLine.has(child.tagName)) return inside;
      return ` ${inside} `;
    })
    .join('');
}

/** Whether it is read beside the text and not with it. */
function isAside({ tagName, properties }: Element): boolean {
  if (tagName === 'pre' || 'dataFootnotes' in properties) return true;
  return tagName === 'p' && [properties.className].flat().includes('alert-title');
}
