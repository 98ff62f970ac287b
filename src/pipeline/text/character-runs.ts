/** Whether a character is meant, by its UTF-16 code. */
type Meant = (code: number) => boolean;

/**
 * Whether so many characters in a row are meant. Looks back from where such a row would end, so that most of a text is leaped over: a
 * regular expression looks at every character, and every text of every record is asked.
 */
export function hasRun(text: string, length: number, isMeant: Meant): boolean {
  for (let end = length - 1; end < text.length; ) {
    let at = end;
    while (at > end - length && isMeant(text.charCodeAt(at))) at -= 1;
    if (at === end - length) return true;
    end = at + length;
  }
  return false;
}

/** How many characters are meant. */
export function count(text: string, isMeant: Meant): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) if (isMeant(text.charCodeAt(at))) found += 1;
  return found;
}
