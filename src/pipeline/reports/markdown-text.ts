/** Signs that mean something to Markdown, GitHub's own included: mentions, issue numbers, formulas. */
const meaningful = /[\\`*_[\]<>|~&#@$]/g;

/** Signs that turn the direction of writing, and would turn the rest of a line with them. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Any text as one line of Markdown that says exactly that text: no markup, no link, no cell of its own. */
export const markdownText = (text: string): string =>
  text
    .replace(turning, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .replace(meaningful, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www\./gi, (found) => `${found.slice(0, -1)}\\.`);
