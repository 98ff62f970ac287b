import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { allowed } from './allowed.ts';
import { boundDepth, mayBeTooMuch, mostOutput, TooMuch, type Within } from './bounds.ts';
import { endText } from './end-text.ts';
import { keepMedia } from './keep-media.ts';
import { mayHoldTags } from './may-hold-tags.ts';
import { mendNesting } from './mend-nesting.ts';
import { readMarkdown } from './read-markdown.ts';
import { settle, type TextPlace } from './settle.ts';

const toHtml = { clobberPrefix: '', footnoteLabelTagName: 'h1', footnoteLabelProperties: {} } as const;
const settled = () => (tree: Root, file: { data: object }) => {
  const work = file.data as Work;
  work.added = settle(tree, work);
};

const withoutTags = readMarkdown()
  .use(remarkRehype, toHtml)
  .use(rehypeSanitize, allowed)
  .use(settled)
  .use(rehypeStringify)
  .freeze();

const withTags = readMarkdown()
  .use(remarkRehype, { ...toHtml, allowDangerousHtml: true })
  .use(() => endText)
  .use(rehypeRaw)
  .use(() => boundDepth)
  .use(() => keepMedia)
  .use(rehypeSanitize, allowed)
  .use(() => mendNesting)
  .use(settled)
  .use(rehypeStringify)
  .freeze();

/** Where a text will stand, and how much of it are addresses that are not in the text. */
type Work = TextPlace & { added: number };

/**
 * The HTML of any Markdown text, which defines what every text is rendered as; nothing where a text would take more work, more nesting or
 * more room than any person's text.
 * @param within ends what takes too long all the same: the last resort behind the steps that are counted
 */
export function renderThoroughly(markdown: string, place: TextPlace, within?: Within): string | undefined {
  const processor = mayHoldTags.test(markdown) ? withTags : withoutTags;
  const data = { ...place, added: 0 } satisfies Work;
  const work = () => String(processor.processSync({ value: markdown, data }));
  try {
    const html = within && mayBeTooMuch(markdown) ? within(work) : work();
    return html !== undefined && html.length - data.added <= mostOutput(markdown.length) ? html : undefined;
  } catch (error) {
    // Each level of nesting is a level of the call stack in the libraries below.
    if (error instanceof RangeError || error instanceof TooMuch) return undefined;
    throw error;
  }
}
