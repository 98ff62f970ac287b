import type { Element, ElementContent, Root } from 'hast';

/** A node that holds elements. */
export type Parent = Root | Element;

/** Elements where one line of words ends and another begins; words in any other element run on. */
export const endsLine: ReadonlySet<string> = new Set(
  [
    'blockquote br caption dd details div dl dt h1 h2 h3 h4 h5 h6 hr img input li ol p pre section summary',
    'table tbody td tfoot th thead tr ul',
  ]
    .join(' ')
    .split(' '),
);

/** Calls `see` for every element, parents first. */
export function walk(parent: Parent, see: (element: Element) => void): void {
  for (const child of parent.children)
    if (child.type === 'element') {
      see(child);
      walk(child, see);
    }
}

/** Rebuilds the children of every element, innermost first: each element becomes what `become` makes of it. */
export function reshape(parent: Parent, become: (element: Element) => ElementContent[]): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (child.type !== 'element') return [child];
    reshape(child, become);
    return become(child);
  });
}

/** Whether there is something to read in an element: text, or an image's own words. */
export const isBlank = (node: ElementContent): boolean => {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type !== 'element') return true;
  if (node.tagName === 'img') return !node.properties.alt;
  return node.children.every(isBlank);
};

/** A new element. */
export const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
