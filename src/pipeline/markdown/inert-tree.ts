import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { allowed } from './allowed.ts';
import { boundDepth } from './bounds.ts';
import { endText } from './end-text.ts';
import { readMarkdown } from './read-markdown.ts';

const toHtml = unified()
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(() => endText)
  .use(rehypeRaw)
  .use(() => boundDepth)
  .use(rehypeSanitize, allowed)
  .freeze();

/**
 * What a page shows of a text, before it is given its place there; `change` may change what was read. Throws `TooMuch` or a
 * `RangeError` at a text that is shown as it was typed.
 */
export function inertTree(markdown: string, change?: (tree: MarkdownRoot, source: string) => void): Root {
  const tree = readMarkdown.runSync(readMarkdown.parse(markdown), markdown) as MarkdownRoot;
  change?.(tree, markdown);
  return toHtml.runSync(tree, markdown) as Root;
}
