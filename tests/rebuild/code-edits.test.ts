/** A checkout in which code, docs, configuration and records change, and in which two build at once. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { onDisk } from '../../src/build/place/file-operations.ts';
import { copyCheckout } from '../extending/copy-checkout.ts';
import { happen } from './edits.ts';

const copy = copyCheckout();
afterAll(() => copy.remove());
const hub = join(copy.folder, '.cache/hub');
cpSync('tests/sample/data-hub', hub, { recursive: true });

const start = (out: string, ...more: string[]) =>
  copy.runBeside(
    { LEDGERLINE_DATA_HUB: './.cache/hub' },
    ...(['node', 'src/commands/ledgerline.ts', 'build', '--out', out, ...more] as const),
  );

async function build(out: string, ...more: string[]): Promise<string> {
  const { status, output } = await start(out, ...more);
  expect(status, output).toBe(0);
  return output;
}

const contents = (out: string) =>
  Object.fromEntries(
    onDisk
      .list(join(copy.folder, out))
      .toSorted()
      .map((file) => [file, readFileSync(join(copy.folder, out, file), 'base64')]),
  );

async function expectEqualBytes(): Promise<void> {
  await build('full', '--full');
  expect(contents('site')).toEqual(contents('full'));
}

const editRecord = (word: string) => happen(hub, { kind: 'a title is edited', at: 0, to: 3, word });
const footer = 'src/components/frame/SiteFooter.astro';
const config = readFileSync('tests/sample/ledgerline.config.ts', 'utf8').replace('../../src/', './src/');

test('after an edit of code, docs and what is published as it is, beside one of a record, the site equals a full build', async () => {
  copy.write('ledgerline.config.ts', config);
  await build('site');
  copy.replace(footer, '<p>', '<p data-edited>');
  copy.replace('src/content/docs/docs/vision.md', '\n## ', '\n## Edited: ');
  copy.write('public/edited.txt', 'New.\n');
  editRecord('one');
  expect(await build('site')).toContain('code, docs, configuration or dependencies changed');
  await expectEqualBytes();
  expect(Object.keys(contents('site'))).toContain('edited.txt');
});

test('the same after an edit of the configuration, and when the code is again what it was', async () => {
  copy.write('ledgerline.config.ts', config.replace("title: '", "title: 'Edited "));
  copy.replace(footer, '<p data-edited>', '<p>');
  editRecord('two');
  expect(await build('site')).toContain('code, docs, configuration or dependencies changed');
  await expectEqualBytes();
});

test('of two builds at once the second waits and says so, and the site they leave equals a full build', async () => {
  editRecord('three');
  const both = await Promise.all([start('site', '--full'), start('site')]);
  const said = both.map(({ output }) => output).join('');
  expect(
    both.map(({ status }) => status),
    said,
  ).toEqual([0, 0]);
  expect(said).toMatch(/Waiting: .*one build at a time runs in a checkout/);
  expect(onDisk.exists(join(copy.folder, 'site.building'))).toBe(false);
  await expectEqualBytes();
});
