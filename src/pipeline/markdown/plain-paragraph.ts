/** One line that Markdown has nothing to say about: a letter, then words and harmless marks. */
const plain = /^\p{L}[\p{L}\p{N} ,.;:?!'"’“”–—…()%-]*$/u;
/** What becomes a link or an emoji without any other mark. */
const mayBecome = /www\.|:[^\s:]+:|\bgh-\d|[\da-f]{7}/i;

/** The HTML of a text that is one plain sentence, or nothing where Markdown has to be read; the result is the same. */
export const plainParagraph = (markdown: string): string | undefined =>
  plain.test(markdown) && !mayBecome.test(markdown) && !markdown.endsWith(' ') ? `<p>${markdown}</p>` : undefined;
