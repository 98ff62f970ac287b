import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import { type Plugin, unified } from 'unified';
import { asOnGithub } from './as-on-github.ts';
import { boundGrowth } from './bounds.ts';
import { parseInSteps } from './count-steps.ts';

const bounded = () => (tree: Root, file: { value: unknown }) => boundGrowth(tree, String(file.value).length);
const shown = () => (tree: Root, file: { value?: unknown }) => asOnGithub(tree, String(file.value ?? ''));

/**
 * Reads GitHub-flavored Markdown as GitHub shows it in an issue: what `run` leaves of what was parsed. Every reading begins here, so
 * that one text is too much for all of them or for none: it throws `TooMuch` at a text that takes more steps, nesting or room than any
 * person's text.
 */
export const readMarkdown = unified()
  .use(parseInSteps as Plugin<[], string, Root>)
  .use(remarkGfm)
  .use(() => bounded())
  .use(() => shown())
  .freeze();
