/** More marks in one paragraph than any person sets; matching them up takes time that grows with their square. */
const marksInParagraph = 2000;

/** Quotes in quotes beyond anything a person answers to; each level costs the parser more than the one before. */
const deepQuote = /(?:>[ \t]?){100}/;

/** Whether a text would take minutes to read as Markdown, as only a text made for that does. */
export const isTangled = (text: string): boolean =>
  deepQuote.test(text) ||
  text.split(/\n[ \t]*\n/).some((paragraph) => (paragraph.match(/\*+|_+|~+/g)?.length ?? 0) > marksInParagraph);

/** The text as it was typed, for what cannot be read as Markdown: nothing of it is lost and nothing of it runs. */
export const verbatim = (text: string): string =>
  `<pre>${text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)}</pre>`;
