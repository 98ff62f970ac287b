import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { readFolder } from './read-folder.ts';

const task = (id: number) => JSON.stringify({ id, title: `task: MARKER ${id}`, summary: 'MARKER' });

/** A data-hub with one task, what lies outside it, and what a read of it gives and tells. */
function hub() {
  const root = mkdtempSync(join(tmpdir(), 'ledgerline-odd-hub-'));
  const inside = join(root, 'hub');
  const outside = join(root, 'outside');
  for (const folder of [join(inside, 'data/tasks'), join(inside, 'data/config'), join(outside, 'tasks')])
    mkdirSync(folder, { recursive: true });
  writeFileSync(join(inside, 'data/tasks/1.json'), JSON.stringify({ id: 1, title: 'task: own' }));
  writeFileSync(join(outside, 'tasks/2.json'), task(2));
  const read = async (folder = inside) => {
    const found = await readFolder(folder, recordTypes);
    const lines = found.passedOver.map(({ message, hint }) => `${message} ${hint}`);
    expect(JSON.stringify([found.candidates, [...found.config], [...found.summaries], lines])).not.toContain('MARKER');
    return { lines, told: found.candidates.map(({ id, unreadable }) => [id, unreadable?.what]) };
  };
  return { inside, outside, read };
}
const link = 'is a link, and links are not followed';

test('a file that is a link is named and not followed, wherever it leads', async () => {
  const { inside, outside, read } = hub();
  const tasks = join(inside, 'data/tasks');
  symlinkSync(join(outside, 'tasks/2.json'), join(tasks, '2.json'));
  symlinkSync('2.json', join(tasks, '3.json'));
  symlinkSync('1.json', join(tasks, '4.yaml'));
  symlinkSync('5.json', join(tasks, '5.json'));
  symlinkSync('/dev/zero', join(tasks, '6.json'));
  symlinkSync(join(outside, 'nowhere'), join(tasks, '7.json'));
  symlinkSync(join(outside, 'tasks'), join(tasks, '8.json'));
  expect((await read()).told).toEqual([[1, undefined], ...[2, 3, 4, 5, 6, 7, 8].map((id) => [id, link])]);
});

test('a folder that is a link is named and not followed', async () => {
  const { inside, outside, read } = hub();
  symlinkSync(join(outside, 'tasks'), join(inside, 'data/jobs'));
  expect(await read()).toEqual({
    told: [[1, undefined]],
    lines: [
      'The folder data/jobs is not read: it is a link, and links are not followed. Put the folder itself in its place.',
    ],
  });
});

test('neither is the folder "data" itself', async () => {
  const { inside, outside, read } = hub();
  mkdirSync(join(outside, 'hub'));
  symlinkSync(join(inside, 'data'), join(outside, 'hub/data'));
  expect(await read(join(outside, 'hub'))).toEqual({
    told: [],
    lines: [
      'The folder data is not read: it is a link, and links are not followed. Put the folder itself in its place.',
    ],
  });
});

test('a pipe, a folder and a large file in place of a record are named, and none is waited for', async () => {
  const { inside, read } = hub();
  execFileSync('mkfifo', [join(inside, 'data/tasks/5.json')]);
  mkdirSync(join(inside, 'data/tasks/6.json'));
  writeFileSync(join(inside, 'data/tasks/7.json'), `"${'MARKER'.repeat(200_000)}"`);
  expect((await read()).told).toEqual([
    [1, undefined],
    [5, 'is no plain file but a folder, a pipe or a device'],
    [6, 'is no plain file but a folder, a pipe or a device'],
    [7, 'is larger than 1 MB'],
  ]);
});

test('links and pipes among configuration and summaries are named too', async () => {
  const { inside, outside, read } = hub();
  mkdirSync(join(inside, 'data/summaries'));
  symlinkSync(join(outside, 'tasks/2.json'), join(inside, 'data/config/modules.json'));
  execFileSync('mkfifo', [join(inside, 'data/summaries/issues-latest.md')]);
  expect((await read()).lines).toEqual([
    `The file data/config/modules.json ${link}. Put the file itself in its place, or remove the link.`,
    'The file data/summaries/issues-latest.md is no plain file but a folder, a pipe or a device. ' +
      'Put a plain file in its place.',
  ]);
});

test('a link with any name is named, to a folder as to a file, and its name is escaped', async () => {
  const { inside, outside, read } = hub();
  symlinkSync(join(outside, 'tasks'), join(inside, 'data/tasks/more'));
  symlinkSync('1.json', join(inside, 'data/tasks/lnk'));
  symlinkSync('/dev/zero', join(inside, 'data/config/a\n\u001b[31mb'));
  symlinkSync(join(outside, 'tasks'), join(inside, 'data/extra'));
  const { lines, told } = await read();
  expect(told).toEqual([[1, undefined]]);
  expect(lines.toSorted()).toEqual(
    ['"data/config/a\\n\\u001b[31mb"', 'data/extra', 'data/tasks/lnk', 'data/tasks/more'].map(
      (name) => `The file ${name} ${link}. Put the file itself in its place, or remove the link.`,
    ),
  );
});

test('what is no text is named as such', async () => {
  const { inside, read } = hub();
  const tasks = join(inside, 'data/tasks');
  writeFileSync(join(tasks, '2.json'), Buffer.from('\ufeff{"title":"task: \u00e9"}', 'utf16le'));
  writeFileSync(join(tasks, '3.yaml'), 'a\0b');
  writeFileSync(join(tasks, '4.yaml'), Buffer.from('id: 4\ntitle: "task: caf\u00e9"\n', 'latin1'));
  writeFileSync(join(tasks, '5.json'), Buffer.from([0x89, 0x50, 0, 0xff]));
  writeFileSync(join(tasks, '6.json'), '\ufeff{"title":"task: caf\u00e9 \ufffd"}\r\n');
  expect((await read()).told).toEqual([
    [1, undefined],
    [2, 'is no text in UTF-8 but in UTF-16'],
    [3, 'is no text in UTF-8'],
    [4, 'is no text in UTF-8: line 2 is in another encoding, such as Windows-1252 (Latin-1)'],
    [5, 'is no text in UTF-8'],
    [6, undefined],
  ]);
});
