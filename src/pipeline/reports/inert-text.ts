import { markdownText } from './markdown-text.ts';

/**
 * Any text as one line of Markdown that says just that on GitHub, and calls nobody: GitHub finds names and numbers behind a backslash as
 * well.
 */
export const inertText = (text: string): string =>
  markdownText(text)
    .replace(/\\@|\\#(?=\d)|\\:(?=\/\/)|\bGH-(?=\d)/gi, '$&&#8203;')
    .replace(/\bwww\\\./gi, 'www\\.&#8203;');
