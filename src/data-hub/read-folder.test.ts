import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { recordTypes as all } from '../../content-schema/index.ts';
import { readFolder } from './read-folder.ts';

/** The types that stand in the messages below; a checkout may have more. */
const recordTypes = all.filter(({ name }) => ['task', 'job', 'user', 'session', 'run', 'event'].includes(name));

/** A data-hub folder with the given files, by path below it. */
async function hubWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ledgerline-hub-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const read = async (files: Record<string, string>) => readFolder(await hubWith(files), recordTypes);

test('JSON and YAML files are records, other files are passed over', async () => {
  const { candidates } = await read({
    'data/tasks/1.json': '{"title":"task: a"}',
    'data/tasks/2.yaml': 'title: "task: b"\nsummary: b\n',
    'data/tasks/3.yml': 'title: "task: c"',
    'data/tasks/README.md': '# not a record',
    'data/tasks/.gitkeep': '',
    'data/tasks/notes.json': '{}',
    'data/elsewhere/4.json': '{}',
  });
  expect(candidates.map(({ id, type, origin }) => [id, type, origin])).toEqual([
    [1, 'task', 'data/tasks/1.json'],
    [2, 'task', 'data/tasks/2.yaml'],
    [3, 'task', 'data/tasks/3.yml'],
  ]);
  expect(candidates[1]?.data).toEqual({ title: 'task: b', summary: 'b' });
});

test('a file that cannot be read is handed on as such', async () => {
  const { candidates } = await read({ 'data/tasks/1.json': '{"title":', 'data/tasks/2.yaml': 'a: b: c' });
  expect(candidates.map(({ unreadable }) => unreadable?.what)).toMatchInlineSnapshot(`
    [
      "is not valid JSON: it breaks off at its end (line 1, column 10)",
      "is not valid YAML: a text with a colon and a blank in it needs quotes (line 1, column 4)",
    ]
  `);
});

test('records beside the folder "data" are told, and read nowhere; what is no record there is nobody\'s concern', async () => {
  const hub = await read({
    'data/tasks/1.json': '{"title":"task: a"}',
    'tasks/11.yml': 'title: "task: b"',
    'tasks/README.md': '# Tasks',
    'Jobs/old/tasks/3.json': '{}',
    '12.yml': 'title: "task: c"',
    'events/notes.txt': 'x',
    'schemas/task.schema.json': '{}',
    '.github/1.json': '{}',
    'src/5.json': '{}',
    'README.md': 'x',
    'package.json': '{}',
  });
  expect(hub.candidates.map(({ origin }) => origin)).toEqual(['data/tasks/1.json']);
  expect(hub.passedOver.map(({ file, message, hint }) => [file, message, hint])).toMatchInlineSnapshot(`
    [
      [
        "12.yml",
        "The file 12.yml is not read: it lies beside the folder "data", not in it.",
        "Move it to the folder of its kind: data/tasks, data/jobs, data/users, data/sessions, data/runs and data/events.",
      ],
      [
        "Jobs",
        "The folder Jobs is not read: it lies beside the folder "data", not in it. It holds old/tasks/3.json.",
        "Move the records in it to data/jobs.",
      ],
      [
        "tasks",
        "The folder tasks is not read: it lies beside the folder "data", not in it. It holds 11.yml.",
        "Move the records in it to data/tasks.",
      ],
    ]
  `);
});

test('missing collections and a data-hub without any file are empty', async () => {
  const hub = await read({});
  expect(hub.candidates).toEqual([]);
  expect(hub.config.size + hub.derived.size + hub.summaries.size).toBe(0);
  expect(hub.isSample).toBe(false);
});

test('a folder that does not exist is an error and not an empty site', async () => {
  await expect(readFolder('/nowhere/at/all', recordTypes)).rejects.toThrow('There is no data-hub folder');
});

test('a path that is one level off is an error and not an empty site, beside issues too', async () => {
  const folder = await hubWith({ 'hub/data/tasks/1.json': '{"title":"task: a"}' });
  for (const path of ['', 'hub/data', 'hub/data/tasks'])
    for (const mayBeMissing of [false, true])
      await expect(readFolder(join(folder, path), recordTypes, { mayBeMissing })).rejects.toThrow(
        'has no folder "data", but',
      );
  expect((await readFolder(join(folder, 'hub'), recordTypes)).candidates).toHaveLength(1);
});

test('configuration, snapshots and summaries come by name', async () => {
  const hub = await read({
    'SAMPLE.md': 'sample',
    'data/config/modules.yaml': '- name: a',
    'data/snapshots/graph.json': '{"edges":{}}',
    'data/summaries/issues-latest.md': '# Today',
  });
  expect(hub.config.get('modules')).toEqual([{ name: 'a' }]);
  expect(hub.derived.get('data/snapshots/graph.json')).toEqual({ edges: {} });
  expect(hub.summaries.get('issues-latest')).toBe('# Today');
  expect(hub.isSample).toBe(true);
});

test('a YAML file that would expand without end is unreadable', async () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e']
    .map(
      (name, i) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${['a', 'b', 'c', 'd'][i]}`)
          .join(',')}]`,
    )
    .join('\n')}`;
  const { candidates } = await read({ 'data/tasks/1.yaml': bomb });
  expect(candidates[0]?.unreadable?.what).toBe('becomes too large by its aliases ("*")');
});

test('a snapshot that contains itself or is nested without end is there, but says nothing', async () => {
  const { derived } = await read({
    'data/snapshots/graph.yaml': 'a: &a\n  b: *a\n',
    'data/snapshots/tasks-summary.json': '['.repeat(100_000) + ']'.repeat(100_000),
  });
  expect([...derived]).toEqual([
    ['data/snapshots/graph.json', undefined],
    ['data/snapshots/tasks-summary.json', undefined],
  ]);
});

test('a number that no issue can have is handed on or told by the name of its file', async () => {
  const { candidates, passedOver } = await read({
    'data/tasks/0.json': '{}',
    'data/tasks/-1.json': '{}',
    'data/tasks/9007199254740993.json': '{}',
    'data/tasks/99999999999999999999.yaml': '{}',
  });
  expect(candidates.map(({ origin }) => origin)).toEqual(['data/tasks/-1.json', 'data/tasks/0.json']);
  expect(passedOver.map(({ message }) => message)).toEqual([
    'The file data/tasks/9007199254740993.json is no record: no issue has a number as large as the one that it is named by.',
    'The file data/tasks/99999999999999999999.yaml is no record: no issue has a number as large as the one that it is named by.',
  ]);
});
