const tag = /<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*>/gi;
const value = /(\s[\w:.-]+)=(?:"[^"]*"|([^\s"'>]+))/g;

/** A page with quotes around each value, so that a test can look for a value in one way. Pages are written without most of them. */
export const quotedHtml = (html: string): string =>
  html.replace(tag, (whole) =>
    whole.replace(value, (pair, name: string, bare?: string) => (bare === undefined ? pair : `${name}="${bare}"`)),
  );
