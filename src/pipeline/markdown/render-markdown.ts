import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { allowed } from './allowed.ts';
import { boundDepth, mayBeTooMuch, mostOutput, TooMuch, type Within } from './bounds.ts';
import { endText } from './end-text.ts';
import { onGithub } from './issue-of-text.ts';
import { keepMedia } from './keep-media.ts';
import { mendNesting } from './mend-nesting.ts';
import { plainParagraph } from './plain-paragraph.ts';
import { readMarkdown } from './read-markdown.ts';
import { settle, type TextPlace } from './settle.ts';
import { verbatim } from './verbatim.ts';

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

/** Any text that Markdown could take for HTML; reading tags costs more than everything else together. */
const mayHoldTags = /<[a-z!?/]/i;

/**
 * What decides how a text is rendered; headings start at level 3, pictures are links and no repository is known when nothing is said.
 */
export type RenderOptions = Pick<TextPlace, 'prefix'> &
  Partial<Pick<TextPlace, 'topHeading' | 'pictureHosts' | 'issue'>> & {
    /** Ends what takes too long all the same: the last resort behind the steps that are counted. */
    readonly within?: Within;
  };

/**
 * Renders a stranger's GitHub-flavored Markdown as inert HTML. Headings start at `topHeading` so that they nest in the page;
 * ids and footnotes are kept apart by `prefix`, which has to be unique on the page. A text that would take more work, more
 * nesting or more room than any person's text is shown as it was typed, so that one issue cannot stop a build.
 */
export const renderMarkdown = (markdown: string, options: RenderOptions): string =>
  rendered(markdown, options) ?? verbatim(markdown);

/** Whether a text is beyond what is read as Markdown, so that `renderMarkdown` shows it as it was typed. */
export const isShownAsTyped = (markdown: string, within?: Within): boolean =>
  mayBeTooMuch(markdown) && rendered(markdown, { prefix: 'text', ...(within ? { within } : {}) }) === undefined;

function rendered(
  markdown: string,
  { prefix, topHeading = 3, issue = onGithub, pictureHosts = [], within }: RenderOptions,
): string | undefined {
  const sentence = plainParagraph(markdown);
  if (sentence !== undefined) return sentence;
  const processor = mayHoldTags.test(markdown) ? withTags : withoutTags;
  const data = { prefix, topHeading, issue, pictureHosts, added: 0 } satisfies Work;
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
