import type { Blockquote, Paragraph, Root, RootContent } from 'mdast';

const marker = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][\t ]*(?:\r\n|\r|\n|$)/i;

/**
 * Makes alerts of the quotes that GitHub shows as such: of the outermost ones whose first line is `[!NOTE]`, or one of four other
 * words, and nothing else. The word becomes the title of the box; a quote that has nothing below its marker stays a quote.
 */
export function makeAlerts(tree: Root, source: string): void {
  for (const child of tree.children) if (child.type === 'blockquote') makeAlert(child, source);
}

function makeAlert(quote: Blockquote, source: string): void {
  const [first, ...others] = quote.children;
  const kind = first?.type === 'paragraph' ? kindOf(first, source) : undefined;
  if (first?.type !== 'paragraph' || kind === undefined) return;
  const rest = withoutMarker(first);
  if (rest.children.length === 0 && others.length === 0) return;
  quote.data = { hName: 'div', hProperties: { className: ['alert', `alert-${kind}`] } };
  quote.children = [titleOf(kind), ...(rest.children.length > 0 ? [rest] : []), ...others] as typeof quote.children;
}

function kindOf({ children: [text, next] }: Paragraph, source: string): string | undefined {
  if (text?.type !== 'text' || source.charAt(text.position?.start.offset ?? 0) === '\\') return undefined;
  const [line, kind] = marker.exec(text.value) ?? [];
  // A marker that ends its text is alone only if the line, or the paragraph, ends there too.
  const isAlone = line !== text.value || /[\r\n]$/.test(line) || next === undefined || next.type === 'break';
  return isAlone ? kind?.toLowerCase() : undefined;
}

function withoutMarker({ children: [text, ...others], ...paragraph }: Paragraph): Paragraph {
  const words = text?.type === 'text' ? text.value.replace(marker, '') : '';
  if (text?.type === 'text' && words !== '') return { ...paragraph, children: [{ ...text, value: words }, ...others] };
  return { ...paragraph, children: others[0]?.type === 'break' ? others.slice(1) : others };
}

const titleOf = (kind: string): RootContent => ({
  type: 'paragraph',
  data: { hProperties: { className: ['alert-title'] } },
  children: [{ type: 'strong', children: [{ type: 'text', value: kind.charAt(0).toUpperCase() + kind.slice(1) }] }],
});
