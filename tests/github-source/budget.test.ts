/** What a read costs, by the number of requests (R000-027), and what an incremental read must not overlook. */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { siteFrom } from '../../src/loaders/site-data.ts';
import { fault, seedIssues } from '../fake-github/index.ts';
import { createSource, dataHub, numbers, recordData, taskFiles } from './set-up.ts';

const hundreds = (count: number) => Math.ceil(count / 100);
const onlyHub = { hub: dataHub, issuesDb: undefined };

describe('issues', () => {
  test.each([0, 1, 100, 250])('%i issues cost a request a hundred and two more at most', async (count) => {
    const { world, issues, asked, read } = await createSource();
    seedIssues(world, issues, count);
    expect((await asked()).length).toBeLessThanOrEqual(hundreds(count) + 2);
    expect(numbers(await read())).toHaveLength(count);
  });

  test('when nothing changed, one request says so', async () => {
    const { world, issues, read, asked } = await createSource();
    seedIssues(world, issues, 150);
    const before = await read();
    expect(await asked()).toEqual(['Issues']);
    expect((await read()).candidates).toEqual(before.candidates);
  });

  test('a changed, a new and a reopened issue come with the same single request', async () => {
    const { world, issues, read, asked } = await createSource();
    seedIssues(world, issues, 150);
    await read();
    issues.edit(7, { title: 'task: renamed' });
    issues.openIssue({ title: 'task: new', labels: ['record:task'] });
    issues.close(9);
    expect(await asked()).toEqual(['Issues']);
    const after = await read();
    expect(numbers(after)).toHaveLength(151);
    expect([recordData(after, 7).title, recordData(after, 9).state]).toEqual(['task: renamed', 'CLOSED']);
    expect(recordData(after, 7).history).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'renamed' }),
        expect.objectContaining({ kind: 'opened' }),
      ]),
    );
  });

  test('deleted, transferred and unlabeled issues disappear, and only then are the numbers listed', async () => {
    const { world, issues, read, asked } = await createSource();
    seedIssues(world, issues, 20);
    await read();
    world.addRepository('team/elsewhere').createLabel({ name: 'record:task' });
    issues.delete(3);
    issues.transfer(4, 'team/elsewhere');
    issues.unlabel(5, 'record:task');
    expect(await asked()).toEqual(['Issues', 'IssueNumbers', 'IssuesByNumber']);
    expect(numbers(await read())).toEqual([1, 2, ...Array.from({ length: 15 }, (_, index) => index + 6)]);
    expect(await asked()).toEqual(['Issues']);
  });

  test('one gone and one new at the same time are both noticed, though the count stays', async () => {
    const { world, issues, read } = await createSource();
    seedIssues(world, issues, 5);
    await read();
    issues.delete(2);
    issues.openIssue({ title: 'task: new', labels: ['record:task'] });
    expect(numbers(await read())).toEqual([1, 3, 4, 5, 6]);
  });

  test('an issue that comes or goes while the pages are read is not lost, nor kept', async () => {
    const { world, issues, github, read } = await createSource();
    seedIssues(world, issues, 120);
    github.faults.next(
      ({ graphql }) => graphql?.variables['after'] != null,
      fault.meanwhile(() => {
        issues.openIssue({ title: 'task: late', labels: ['record:task'] });
        issues.edit(1, { title: 'task: moved to the end' });
        issues.delete(2);
      }),
    );
    const hub = await read();
    expect(numbers(hub)).toEqual([1, ...Array.from({ length: 119 }, (_, index) => index + 3)]);
    expect(recordData(hub, 1).title).toBe('task: moved to the end');
  });
});

describe('what is dated ahead', () => {
  const ahead = '9999-12-31T23:59:59Z';
  const summary = (text: string) => `### Summary\n\n${text}`;

  test.each([ahead, new Date(Date.now() + 3_600_000).toISOString()])(
    'an issue of %s hides no edit of another, nor its own',
    async (updatedAt) => {
      const { world, issues, read } = await createSource();
      seedIssues(world, issues, 5);
      Object.assign(issues.repository.issues.get(3) ?? {}, { updatedAt });
      issues.repository.version++;
      await read();
      issues.edit(2, { title: 'task: edited' });
      issues.edit(3, { title: 'task: edited as well' });
      Object.assign(issues.repository.issues.get(3) ?? {}, { updatedAt });
      issues.repository.version++;
      const hub = await read();
      expect([recordData(hub, 2).title, recordData(hub, 3).title]).toEqual(['task: edited', 'task: edited as well']);
    },
  );

  test('a file that is dated ahead hides no edit of its issue', async () => {
    const { issues, hub, read } = await createSource();
    issues.openIssue({ title: 'task: of the issue', body: summary('a'), labels: ['record:task'] });
    const file = { id: 1, title: 'task: of the file', updatedAt: ahead, ai: { summary: 'short' } };
    await hub.commit({ files: { 'data/tasks/1.json': JSON.stringify(file) } });
    expect(recordData(await read({ hub: dataHub }), 1)).toMatchObject({
      title: 'task: of the issue',
      ai: { summary: 'short' },
    });
  });

  test('it moves neither "as of" nor anything else, and is shown and told', async () => {
    const { issues, read } = await createSource();
    for (const text of ['one', 'two'])
      issues.openIssue({ title: `task: ${text}`, body: summary(text), labels: ['record:task'] });
    const honest = issues.repository.issues.get(1)?.updatedAt;
    Object.assign(issues.repository.issues.get(2) ?? {}, { updatedAt: ahead });
    const { asOf, records, problems } = siteFrom(await read());
    expect([asOf.time, records.length]).toEqual([honest, 2]);
    expect(problems.filter(({ name }) => name === 'dated-ahead')).toMatchObject([{ record: { type: 'task', id: 2 } }]);
  });
});

describe('labels and people, which GitHub changes without a date', () => {
  test('a renamed label is noticed, and everything is read again', async () => {
    const { world, issues, read, asked } = await createSource();
    seedIssues(world, issues, 120);
    await read();
    issues.changeLabel('priority:low', { name: 'priority:some-day' });
    expect(await asked()).toEqual(['Issues', 'Issues', 'Issues']);
    expect(recordData(await read(), 1).labels).toContain('priority:some-day');
    expect(await asked()).toEqual(['Issues']);
  });

  test('a record label in another case is the same label', async () => {
    const { world, issues, read } = await createSource();
    seedIssues(world, issues, 4);
    await read();
    issues.changeLabel('record:task', { name: 'Record:Task' });
    const { records, withheld } = siteFrom(await read());
    expect([records.length, withheld]).toEqual([4, []]);
  });

  test('a record label that was renamed away takes its issues along, and back again', async () => {
    const { world, issues, read } = await createSource();
    seedIssues(world, issues, 12);
    issues.openIssue({ title: 'event: one', labels: ['record:event'] });
    await read();
    issues.changeLabel('record:task', { name: 'chores' });
    expect(numbers(await read())).toEqual([13]);
    issues.changeLabel('chores', { name: 'record:task' });
    expect(numbers(await read())).toHaveLength(13);
  });

  test('more than a hundred labels are read on only while one that is used is missing', async () => {
    const { world, issues, read, asked } = await createSource();
    for (let index = 0; index < 150; index++) issues.createLabel({ name: `topic:${index}` });
    seedIssues(world, issues, 3);
    await read();
    expect(await asked()).toEqual(['Issues', 'Labels']);
  });

  test('who belongs to the organization is asked again once a day', async () => {
    const { world, issues, read, asked } = await createSource();
    seedIssues(world, issues, 3);
    const now = Date.UTC(2026, 0, 1);
    await read({ now });
    issues.associate('person-1', 'NONE');
    expect(recordData(await read({ now: now + 3_600_000 }), 1).authorAssociation).toBe('MEMBER');
    expect(recordData(await read({ now: now + 25 * 3_600_000 }), 1).authorAssociation).toBe('NONE');
    expect(await asked({ now: now + 26 * 3_600_000 })).toEqual(['Issues']);
  });
});

describe('a data-hub', () => {
  test.each([1, 100, 250])('%i files cost a request a hundred and two more', async (count) => {
    const { hub, asked, read } = await createSource();
    await hub.commit({ files: taskFiles(count) });
    expect((await asked(onlyHub)).length).toBeLessThanOrEqual(hundreds(count) + 2);
    expect(numbers(await read(onlyHub))).toHaveLength(count);
    expect(await asked(onlyHub)).toEqual(['Head']);
  });

  test('only blobs that are new by their oid are fetched, also when a file moves', async () => {
    const { hub, github, asked, read } = await createSource();
    await hub.commit({ files: taskFiles(30) });
    await read(onlyHub);
    await hub.commit({
      files: { ...taskFiles(1, 31), 'data/tasks/40.json': taskFiles(1)['data/tasks/1.json'] ?? '' },
      remove: ['data/tasks/2.json'],
    });
    expect(await asked(onlyHub)).toEqual(['Head', 'Folders', 'Blobs']);
    expect(Object.keys(github.requests[2]?.variables ?? {}).filter((name) => /^b\d/.test(name))).toEqual(['b0']);
    expect(numbers(await read(onlyHub))).toEqual([1, ...Array.from({ length: 29 }, (_, index) => index + 3), 40]);
  });

  test('a folder of two thousand files is listed in one request', async () => {
    const { hub, asked } = await createSource();
    await hub.commit({ files: taskFiles(2000) });
    expect((await asked(onlyHub)).filter((name) => name !== 'Blobs')).toEqual(['Head', 'Folders']);
  });

  test('beside an issues-db, one changed record costs four requests', async () => {
    const { world, issues, hub, read, asked } = await createSource();
    seedIssues(world, issues, 150);
    await hub.commit({ files: taskFiles(120, 1001) });
    await read({ hub: dataHub });
    expect((await asked({ hub: dataHub })).length).toBeLessThanOrEqual(3);
    issues.edit(7, { body: 'changed' });
    await hub.commit({ files: { 'data/tasks/1007.json': '{"id":1007}' } });
    expect((await asked({ hub: dataHub })).length).toBeLessThanOrEqual(4);
  });
});

describe('what is remembered', () => {
  const damages: Record<string, (text: string) => string> = {
    'cut off': (text) => text.slice(0, -20),
    'changed in one place': (text) => text.replace('task: ', 'tusk: ').replace('Text 1', 'Tuxt 1'),
    'no JSON': () => 'garbage',
    'of another kind': () => '{"wholeAt":99999999999999,"issues":[]}',
    empty: () => '',
  };
  test.each(Object.keys(damages))('a cache that is %s is as good as none', async (name) => {
    const { issues, world, hub, cacheFolder, read, asked } = await createSource();
    seedIssues(world, issues, 3);
    await hub.commit({ files: taskFiles(2, 101) });
    const before = await read({ hub: dataHub });
    for (const file of globSync('**/*.json', { cwd: cacheFolder })) {
      const path = join(cacheFolder, file);
      writeFileSync(path, damages[name]?.(readFileSync(path, 'utf8')) ?? '');
    }
    expect(await asked({ hub: dataHub })).toEqual(['Head', 'Folders', 'Blobs', 'Issues']);
    expect(await read({ hub: dataHub })).toEqual(before);
  });

  test('what was fetched lies in the private part, for its owner alone', async () => {
    const { issues, world, hub, cacheFolder, read } = await createSource();
    seedIssues(world, issues, 3);
    await hub.commit({ files: taskFiles(2, 101) });
    await read({ hub: dataHub });
    const found = globSync('**/*', { cwd: cacheFolder }).sort();
    expect(found.map((path) => path.replace(/-[0-9a-f]{12}/, ''))).toEqual([
      'private',
      'private/team+data-hub-blobs.json',
      'private/team+issues-db-issues.json',
    ]);
    for (const path of found) expect(statSync(join(cacheFolder, path)).mode & 0o077, path).toBe(0);
  });

  test('a cache folder that is a file ends nothing', async () => {
    const { issues, world, cacheFolder, read } = await createSource();
    seedIssues(world, issues, 3);
    const file = join(cacheFolder, 'file');
    writeFileSync(file, '');
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect((await read({ cacheFolder: file })).candidates).toHaveLength(3);
    expect(told.mock.calls.join('\n')).toContain('cannot be written');
    told.mockRestore();
  });
});
