/** One line that Markdown has nothing to say about: a letter, then words and harmless marks. */
const plain = /^\p{L}[\p{L}\p{N} ,.;:?!'"’“”–—…()%-]*$/u;
const mayBeAddress = /www\./i;

/** The HTML of a text that is one plain sentence, or nothing where Markdown has to be read; the result is the same. */
export const plainParagraph = (markdown: string): string | undefined =>
  plain.test(markdown) && !mayBeAddress.test(markdown) && !markdown.endsWith(' ') ? `<p>${markdown}</p>` : undefined;
