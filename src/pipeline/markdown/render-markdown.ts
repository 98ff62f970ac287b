import { mayBeTooMuch, type Within } from './bounds.ts';
import { onGithub } from './issue-of-text.ts';
import { plainParagraph } from './plain-paragraph.ts';
import { renderQuickly } from './render-quickly.ts';
import { renderThoroughly } from './render-thoroughly.ts';
import type { TextPlace } from './settle.ts';
import { verbatim } from './verbatim.ts';

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
  const place = { prefix, topHeading, issue, pictureHosts };
  return plainParagraph(markdown) ?? renderQuickly(markdown, place) ?? renderThoroughly(markdown, place, within);
}
