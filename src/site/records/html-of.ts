import { withinCpu } from '../../loaders/within-cpu.ts';
import { type RenderOptions, renderMarkdown } from '../../pipeline/markdown/render-markdown.ts';
import { settings } from '../../settings/settings.ts';

/**
 * The HTML of a person's Markdown as pages show it: pictures of known hosts only, and a text that would hold up the build as it was
 * typed.
 */
export const htmlOf = (markdown: string, options: Omit<RenderOptions, 'pictureHosts' | 'within'>): string =>
  renderMarkdown(markdown, { ...options, pictureHosts: settings().pictureHosts, within: withinCpu });
