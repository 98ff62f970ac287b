import type { ElementContent } from 'hast';
import { element, type Parent } from './walk.ts';

/** The address of the record with that number, if there is one. */
export type Mentioned = (id: number) => string | undefined;

const mention = /(?<![\w#/&])#(\d{1,9})\b/g;
/** The sign as it is typed, plain or as an entity. */
const typed = /(?:&#0*35;|&#x0*23;|&num;|#)(\d{1,9})/gi;

/** The numbers that a Markdown text may mention, each once: all that it does, and some that stand in code or links. */
export const mayMention = (markdown: string): number[] => [
  ...new Set([...markdown.matchAll(typed)].map(([, digits]) => Number(digits))),
];

const untouched = new Set(['a', 'code', 'pre', 'kbd', 'samp']);

/** Makes links of mentions such as `#42`, as GitHub does, where the number is a record of this site. */
export function linkMentions(parent: Parent, mentioned: Mentioned): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element' && !untouched.has(child.tagName)) linkMentions(child, mentioned);
    if (child.type === 'doctype') return [];
    return child.type === 'text' ? linked(child.value, mentioned) : [child];
  });
}

function linked(text: string, mentioned: Mentioned): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { 0: words, 1: digits, index } of text.matchAll(mention)) {
    const href = mentioned(Number(digits));
    if (href === undefined) continue;
    parts.push(
      { type: 'text', value: text.slice(end, index) },
      element('a', { href }, [{ type: 'text', value: words }]),
    );
    end = index + words.length;
  }
  return [...parts, { type: 'text', value: text.slice(end) }];
}
