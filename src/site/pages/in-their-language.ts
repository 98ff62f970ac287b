/** Elements whose words are a person's own: a page isolates each of them, as it may run in either direction. */
const own = /<(?:bdi\b[^<>]*|[a-z]\w*\b[^<>]*\sdir="auto"[^<>]*)>/g;

/** A page in which what people wrote says its language, so that it is read aloud and set in type as such; the frame stays as it is. */
export const inTheirLanguage = (html: string, language: string): string =>
  html.replace(own, (tag) =>
    /\slang=/.test(tag) ? tag : tag.replace(/^<\w+/, (start) => `${start} lang="${language}"`),
  );
