/** Text as code, in the quotes that ask for fewer backslashes. */
export function quoted(text: string): string {
  const count = (mark: string) => text.split(mark).length;
  const quote = count("'") > count('"') ? '"' : "'";
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\.|'/g, (found) => (found === '\\"' ? '"' : found))
    .replaceAll(quote, `\\${quote}`);
  return `${quote}${escaped}${quote}`;
}
