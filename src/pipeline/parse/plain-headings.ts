/** A heading that stands in one line. */
export interface PlainHeading {
  readonly line: number;
  readonly depth: number;
}

/** What makes a heading depend on the lines around it: a fence, HTML, a heading that is underlined, or one that is indented. */
const depends = /<|`{3}|~{3}|^[ \t]+#|^ {0,3}(?:=+|-+)[ \t]*$/;

/**
 * The headings at top level of a text in which a line shows by itself whether it is one, as most answers are: what begins with hashes at
 * the left edge ends every paragraph, list and quote. Nothing for a text that has to be read as Markdown.
 */
export function plainHeadings(lines: readonly string[]): PlainHeading[] | undefined {
  if (lines.some((line) => depends.test(line))) return undefined;
  return lines.flatMap((text, line) => {
    const hashes = /^(#{1,6})(?:[ \t]|$)/.exec(text)?.[1];
    return hashes === undefined ? [] : [{ line, depth: hashes.length }];
  });
}
