/** The Experience of paths that are not nine sessions in a row. */
import { beforeAll, expect, test } from 'vitest';
import { build, hubFolder, quotedFilesOf } from './build-variant.ts';
import { oddPaths } from './odd-paths.ts';

let files: Map<string, string>;
/** A page's main text, with links as `[words](address)` and everything else as words. */
const page = (code?: string): string => {
  const html = files.get(`experience/${code === undefined ? '' : `${code}/`}index.html`) ?? '';
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return main
    .replace(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, href, words) => `[${words}](${href})`)
    .replace(/<button[^>]*disabled[^>]*>([\s\S]*?)<\/button>/g, 'disabled($1)')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
};
const words = (code?: string): string => page(code).replace(/\]\([^)]*\)/g, ']');

beforeAll(() => {
  const { status, stderr, folder } = build('odd-paths', { LEDGERLINE_DATA_HUB: hubFolder(oddPaths) });
  expect(status, stderr).toBe(0);
  files = quotedFilesOf(folder);
});

test('a gap is stepped over: with S05 gone, the next of S04 is S06 (T-06)', () => {
  expect(page('s04-gap-four')).toMatch(/Next Session .*\]\(\/experience\/s06-gap-also\/\)/);
  expect(page('s06-gap-six')).toMatch(/Previous Session [^\]]*\]\(\/experience\/s04-gap-four\/\)/);
});

test('the ends of a path are disabled buttons with a word', () => {
  expect(words('s01-gap-one')).toMatch(/disabled\( ?Previous Session The path begins here ?\)/);
  expect(words('s09-gap-retaken')).toMatch(/disabled\( ?Next Session The path ends here ?\)/);
});

test('the lowest code stands for a step, and the others of the step are named', () => {
  expect(words('s06-gap-also')).toContain('Also on this step: [Step 6: Title of 6 ]');
  expect(words('s06-gap-six')).toContain('Also on this step: [Step 6: Title of 7 ]');
  expect(files.get('experience/s06-gap-six/index.html')).toMatch(
    /href="\/experience\/s06-gap-also\/" data-step="6" aria-current="step"/,
  );
});

test('an inactive session says so, leads to the nearest active one, and its step is no link', () => {
  expect(words('s05-gap-five')).toContain('This session is inactive.');
  expect(words('s05-gap-five')).toContain('The nearest to it: [Step 6: Title of 7 ]');
  expect(files.get('experience/s05-gap-five/index.html')).not.toContain('data-step="5"');
});

test('records that share a code share one page, which names the other and lists the runs', () => {
  expect(words('s07-gap-twice')).toContain('This page is record #8');
  expect(words('s07-gap-twice')).toContain('#9 Title of 9');
  expect(words('s07-gap-twice')).toContain('Run #102');
  expect(words('s09-gap-retaken')).toContain('This page is record #11');
});

test('programmes are never mixed', () => {
  expect(words('s05-two-alone')).toMatch(/disabled\( ?Previous Session .*disabled\( ?Next Session /);
  expect(files.get('experience/s05-two-alone/index.html')?.match(/data-step=/g)).toHaveLength(1);
  for (const name of ['GAP', 'TWO', 'OLD']) expect(words()).toContain(`Programme ${name}`);
  expect(words()).toContain('No session of this programme is active');
});

test('steps in a row without a session share a line of the path, and the stave keeps all nine', () => {
  expect(words()).toMatch(/Step 2\S+3 No session yet\./);
  expect(files.get('experience/index.html')?.match(/<li data-state="none">/g)).toHaveLength(4 + 8 + 8 + 9);
});

test('a session without a step has a page that says so, and stands aside with the reason', () => {
  expect(words('s02-gap-stray')).toContain('This session stands on no step.');
  expect(words()).toMatch(/Title of 12 ?\] S02-GAP-STRAY has no whole number from 1 to 9/);
  expect(words()).toMatch(/Title of 9 ?\] S07-GAP-TWICE has a code that another session stands for/);
});

test('a listener without a record is named and not linked; a session without sound says where it is mended', () => {
  expect(words('s06-gap-six')).toMatch(/[^[] nobody-known no record here/);
  expect(words('s06-gap-six')).toContain('This session has no audio yet.');
});

test('an address of sound that had to be left out is told as a problem, and one that only looks like it is played', () => {
  expect(words('s09-gap-told')).toMatch(
    /has an e-mail address or a login in it, so it was left out\. Give an address without one/,
  );
  expect(words('s09-gap-told')).not.toContain('has no audio yet');
  expect(files.get('experience/s09-gap-tone/index.html')).toContain('src="https://media.example/ep@2x.mp3"');
  expect(files.get('health/index.html')).not.toContain('mia@');
});

test('a code of any length has an address that a file system can hold', () => {
  const long = [...files.keys()].filter((name) => name.startsWith('experience/s01-long-'));
  expect(long.length).toBeGreaterThan(0);
  for (const name of long) expect(name.split('/')[1]?.length).toBeLessThan(120);
  expect(page()).toContain(`/${long.find((name) => name.endsWith('index.html'))?.replace('index.html', '')}`);
});
