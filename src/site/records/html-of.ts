import { withinCpu } from '../../loaders/within-cpu.ts';
import { type RenderOptions, renderMarkdown } from '../../pipeline/markdown/render-markdown.ts';

/** The HTML of a person's Markdown as pages show it; a text that would hold up the build is shown as it was typed. */
export const htmlOf = (markdown: string, options: RenderOptions): string =>
  renderMarkdown(markdown, { ...options, within: withinCpu });
