import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The end of a line of words: of text, or of text behind a tag or an expression. */
const words = /(?:^|[>}\s])[^\s<>{}=]*[\p{L}\p{N}.,;:)]$/u;
/** What begins within a sentence. */
const next = /^\s*(?:\{(?![/']|\s*\/)|<(?:a|b|bdi|code|em|span|strong|time)\b)/;

/** Of a template the blank at the end of a line is lost before an expression or a tag, and two words become one: `{' '}` keeps it. */
function runTogether(source: string): string[] {
  const [, , ...template] = source.split(/^---$/m);
  const lines = template.join('').split('\n');
  return lines.filter((line, index) => {
    const after = lines[index + 1];
    const isCode = /=>$|[([&|?:=]$|\bclass=|^\s*\/?[*/]|^\s*[\w-]+=/.test(line) || /^\s*(?:\?|:|&&)/.test(line);
    return after !== undefined && !isCode && words.test(line) && next.test(after);
  });
}

test('no word of a template runs into the expression or the link on the next line', () => {
  const files = globSync('src/**/*.astro');
  expect(files.length).toBeGreaterThan(100);
  const found = files.map((file) => [file, runTogether(readFileSync(file, 'utf8'))] as const);
  expect(found.filter(([, lines]) => lines.length > 0)).toEqual([]);
});

test.each([
  ['behind a tag', '{kind} <MendAt place={hidden} />. Once\n{is ? "it" : "he"} appears.'],
  ['before a link', '  <a href="/a">GraphML</a>,\n  <a href="/b">CSV</a>.'],
  ['within a sentence', '<p>\n  Each of them is\n  <strong>shown</strong>.\n</p>'],
])('a blank that would be lost is found: %s', (_, template) => {
  expect(runTogether(`---\n---\n${template}`)).toHaveLength(1);
});
