/** A rule that a repository states, and where. */
export interface Quoted {
  readonly text: string;
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
}

const ruling = /\b(?:must(?: not)?|never|always|should(?: not)?|do not|don['’]t|shall|is required|are required)\b/i;

/** The sentences of a Markdown file that state a rule, with their place; code, tables, headings and quotes are left out. */
export function principlesIn(path: string, text: string): readonly Quoted[] {
  const found: Quoted[] = [];
  let fence: string | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    else if (fence === undefined && !/^\s*(?:[|#>]|<!--| {4,}\S)/.test(line))
      for (const sentence of sentencesOf(plain(line)))
        if (ruling.test(sentence) && sentence.length >= 20 && sentence.length <= 240)
          found.push({ text: sentence, path, line: index + 1 });
  }
  return found;
}

/** The sentences of a text. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?])\s+(?=\p{Lu}|["“(])|\n+/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');

/** A line without the signs of a list, and with the words of its links only: an address would mean another place here. */
const plain = (line: string): string =>
  line
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ x]\]\s+)?/i, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/\*\*|__/g, '');
