/** A data-hub of odd files: each is a record, or is named with what to do, in a folder as in a repository. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { readFolder } from '../../src/data-hub/read-folder.ts';
import { createSource, dataHub } from './set-up.ts';

const record = JSON.stringify({ id: 1, title: 'task: odd', labels: ['record:task'], summary: 'odd' });

/** Files by path, and of each what becomes of it: the number of its record, the words it is named with, or nothing at all. */
const odd: Readonly<Record<string, number | RegExp | null>> = {
  'data/tasks/1.json': 1,
  'data/tasks/2.yaml': 2,
  'data/tasks/3.yml': 3,
  'data/tasks/4.JSON': 4,
  'data/tasks/005.json': 5,
  'data/tasks/-6.json': -6,
  'data/tasks/7-named.json': /named by its number.*If 7 is the number of its issue, name it 7\.json/,
  'data/tasks/notes.json': /such as 217\.json/,
  'data/tasks/+9.json': /name it 9\.json/,
  'data/tasks/task-12.yaml': /name it 12\.yaml/,
  'data/tasks/12 (1).json': /named by its number/,
  'data/tasks/12.json~': /editors and merges leave behind/,
  'data/tasks/12.json.bak': /editors and merges leave behind/,
  'data/tasks/.12.json.swp': /editors and merges leave behind/,
  'data/tasks/#12.json#': /editors and merges leave behind/,
  'data/tasks/.13.json': /Remove it\. If 13 is the number/,
  'data/tasks/14.jsonc': /files that end in \.jsonc are not read/,
  'data/tasks/15.json5': /files that end in \.json5 are not read/,
  'data/tasks/16.toml': /files that end in \.toml are not read/,
  'data/tasks/17.md': /files that end in \.md are not read/,
  'data/tasks/18': /its name has no ending/,
  'data/tasks/19.json.txt': /named by its number/,
  'data/tasks/logo.png': /named by its number/,
  'data/tasks/2026/20.json': /data\/tasks\/2026 is not read.*Move the files to data\/tasks\./,
  'data/tasks/2026/01/21.json': /01\/21\.json/,
  'data/tasks/22.json/a.txt': 22,
  'data/session/23.json': /data\/session is not read.*Move what lies in it to data\/sessions\./,
  'data/Task/24.json': /data\/Task is not read.*Move what lies in it to data\/tasks\./,
  'data/archive/25.json': /data\/archive is not read.*Records lie in data\/tasks, /,
  'data/26.json': /lies outside the folders/,
  'data/config/patern-tags.json': /Name it pattern-tags\.json/,
  'data/config/colors.toml': /only JSON and YAML/,
  'data/config/pattern-tags.yaml': /pattern-tags\.yml beside it has the same name/,
  'data/config/pattern-tags.yml': null,
  'data/snapshots/task-summary.json': /Name it tasks-summary\.json/,
  'data/snapshots/graph.json': null,
  'data/index/tasks.json': null,
  'data/index/task.json': /Name it tasks\.json/,
  'data/summaries/week.txt': /only Markdown/,
  'data/summaries/week.md': null,
  'data/tasks/README.md': null,
  'data/tasks/LICENSE': null,
  'data/tasks/.gitkeep': null,
  'data/tasks/.gitattributes': null,
  'data/tasks/Thumbs.db': null,
  'data/drafts/.gitkeep': null,
  'data/.github/workflow.yml': null,
};

const text = (path: string) => (/\.ya?ml$/.test(path) ? '[]' : record);

const folder = mkdtempSync(join(tmpdir(), 'ledgerline-odd-hub-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const path of Object.keys(odd)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text(path));
}
const inFolder = await readFolder(folder, recordTypes);

test.each(Object.entries(odd))('%s: %s', (path, what) => {
  const told = inFolder.passedOver.map(({ message, hint }) => `${message} ${hint}`);
  if (typeof what === 'number') return expect(inFolder.candidates.map(({ id }) => id)).toContain(what);
  const own = told.filter((words) => what?.test(words) && words.includes(path.split('/').at(-1) ?? ''));
  if (what) return expect(own).toHaveLength(1);
  const silent = told.filter(
    (words) => words.startsWith(`The file ${path} `) || path.startsWith(`${words.split(' ')[2]}/`),
  );
  return expect(silent).toEqual([]);
});

test('each is told once, as a remark, and nothing else is told', () => {
  expect(inFolder.passedOver.every(({ level, blocks, record: of }) => level === 'warning' && !blocks && !of)).toBe(
    true,
  );
  const files = inFolder.passedOver.map(({ file }) => file);
  expect(files).toEqual([...new Set(files)].toSorted());
  const named = Object.values(odd).filter((what) => what instanceof RegExp).length;
  // Of the folder 2026 both files are told at once.
  expect(files).toHaveLength(named - 1);
});

test('the same files say the same when they are read from a repository', async () => {
  const { hub, read, asked } = await createSource();
  await hub.commit({ files: Object.fromEntries(Object.keys(odd).map((path) => [path, text(path)])) });
  const inRepository = await read({ hub: dataHub, issuesDb: undefined });
  expect(inRepository.passedOver).toEqual(inFolder.passedOver);
  expect(inRepository.candidates).toEqual(inFolder.candidates);
  expect(await asked({ hub: dataHub, issuesDb: undefined })).toEqual(['Head']);
});
