import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { allowed } from './allowed.ts';
import { mendNesting } from './mend-nesting.ts';
import { plainParagraph } from './plain-paragraph.ts';
import { settle, type TextPlace } from './settle.ts';
import { isTangled, verbatim } from './verbatim.ts';

const toHtml = { clobberPrefix: '', footnoteLabelTagName: 'h1', footnoteLabelProperties: {} } as const;
const fromMarkdown = unified().use(remarkParse).use(remarkGfm).freeze();
const settled = () => (tree: Root, file: { data: object }) => settle(tree, file.data as TextPlace);

const withoutTags = fromMarkdown()
  .use(remarkRehype, toHtml)
  .use(rehypeSanitize, allowed)
  .use(settled)
  .use(rehypeStringify)
  .freeze();

const withTags = fromMarkdown()
  .use(remarkRehype, { ...toHtml, allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, allowed)
  .use(() => mendNesting)
  .use(settled)
  .use(rehypeStringify)
  .freeze();

/** Any text that Markdown could take for HTML; reading tags costs more than everything else together. */
const mayHoldTags = /<[a-z!?/]/i;

/** What decides how a text is rendered; headings start at level 3 when nothing is said. */
export type RenderOptions = Pick<TextPlace, 'prefix' | 'mentioned'> & Partial<Pick<TextPlace, 'topHeading'>>;

/**
 * Renders a stranger's GitHub-flavored Markdown as inert HTML. Headings start at `topHeading` so that they nest in the page;
 * ids and footnotes are kept apart by `prefix`, which has to be unique on the page. A text that is nested deeper or tangled
 * more than the parser can follow is shown as it was typed, so that one issue cannot stop a build.
 */
export function renderMarkdown(markdown: string, { prefix, topHeading = 3, mentioned }: RenderOptions): string {
  const sentence = plainParagraph(markdown);
  if (sentence !== undefined) return sentence;
  if (isTangled(markdown)) return verbatim(markdown);
  const processor = mayHoldTags.test(markdown) ? withTags : withoutTags;
  try {
    return String(
      processor.processSync({ value: markdown, data: { prefix, topHeading, mentioned } satisfies TextPlace }),
    );
  } catch (error) {
    // Each level of nesting is a level of the call stack in the libraries below.
    if (error instanceof RangeError) return verbatim(markdown);
    throw error;
  }
}
