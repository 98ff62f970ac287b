/** What GitHub refuses as too large is asked for in smaller pages, and nothing else changes: the same records, and never less. */
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GitHubError } from '../../src/github/explain.ts';
import { siteFrom } from '../../src/loaders/site-data.ts';
import { fault, seedIssues, type Weight } from '../fake-github/index.ts';
import { createSource, dataHub, numbers, recordData, type Source, taskFiles, type Wish } from './set-up.ts';

const shapes: readonly Weight['says'][] = ['RESOURCE_LIMITS_EXCEEDED', 'MAX_NODE_LIMIT_EXCEEDED', 502, 504];

/** What is remembered of issues and files goes, as between two runs of a workflow. */
const forget = ({ cacheFolder }: Source) => rmSync(join(cacheFolder, 'private'), { recursive: true, force: true });

/** Reads, and gives every size that was tried, with the answer's status where it was an error. */
async function sizes(source: Source, wish: Wish = {}): Promise<unknown[]> {
  const told: unknown[] = [];
  await source.read({
    ...wish,
    observer: {
      refused: (what, size) => told.push(`${size} ${what} refused`),
      smaller: (what, size) => told.push(`${size} ${what}`),
    },
  });
  return told;
}

/** An issue that was closed and reopened so often that a list does not tell all of it. */
function lengthen({ issues }: Source, number: number, times = 15): void {
  const ada = issues.as('ada');
  for (let time = 0; time < times; time++) {
    ada.close(number);
    ada.reopen(number);
  }
}

describe('issues', () => {
  test.each(shapes)(
    'a page that GitHub refuses with %s is asked for by halves, and what follows with what passed',
    async (says) => {
      const source = await createSource();
      seedIssues(source.world, source.issues, 120);
      const whole = await source.read();
      forget(source);
      source.github.weight = { most: 1200, says };
      expect(await sizes(source)).toEqual([
        '100 issues refused',
        '50 issues refused',
        ...Array.from({ length: 5 }, () => '25 issues'),
      ]);
      expect(await source.read()).toEqual(whole);
    },
  );

  test('the listing is not begun anew, and a first read costs a request a page, the refused ones and two more', async () => {
    const source = await createSource();
    seedIssues(source.world, source.issues, 250);
    source.github.faults.next(
      ({ graphql }) => graphql?.variables['after'] != null,
      fault.meanwhile(() => {
        source.github.weight = { most: 1200, says: 'RESOURCE_LIMITS_EXCEEDED' };
      }),
    );
    expect(numbers(await source.read())).toHaveLength(250);
    const asked = source.github.requests.map(({ variables }) => [variables?.['first'], variables?.['after'] != null]);
    expect(asked).toEqual([[100, false], [100, true], [50, true], ...Array.from({ length: 6 }, () => [25, true])]);
  });

  test('what passed is remembered for a week, also where a workflow keeps nothing that is private', async () => {
    const source = await createSource();
    seedIssues(source.world, source.issues, 100);
    source.github.weight = { most: 2400, says: 'RESOURCE_LIMITS_EXCEEDED' };
    const now = Date.UTC(2026, 0, 1);
    expect(await sizes(source, { now })).toEqual(['100 issues refused', '50 issues', '50 issues']);
    const day = 24 * 3600 * 1000;
    forget(source);
    expect(await sizes(source, { now: now + day })).toEqual(['50 issues', '50 issues']);
    const kept = globSync('public/*', { cwd: source.cacheFolder });
    expect(kept).toEqual([expect.stringMatching(/^public\/pages-[0-9a-f]{12}\.json$/)]);
    source.github.weight = undefined;
    forget(source);
    expect(await sizes(source, { now: now + 8 * day })).toEqual([]);
  });

  test('one issue that is too large by itself ends the read, named by the one before it and the cursor', async () => {
    const source = await createSource();
    seedIssues(source.world, source.issues, 3);
    const error = async () =>
      source.read().then(
        () => expect.fail('It was read.'),
        (thrown: GitHubError) => thrown,
      );
    source.github.weight = { most: 10, says: 'RESOURCE_LIMITS_EXCEEDED' };
    expect(await error()).toMatchObject({
      message:
        'GitHub refuses the question as too large: Resource limits for this query exceeded, ' +
        'even for one issue at a time (the first of team/issues-db).',
      hint: expect.stringMatching(/^Nothing was published.*shorten it, or leave it out\.$/),
    });
    expect(globSync('**/*', { cwd: source.cacheFolder, exclude: ['*'] })).toEqual([]);
    source.github.weight = undefined;
    source.github.faults.always(
      ({ graphql }) => graphql?.variables['after'] != null,
      fault.partial('Issue.body', 1, 'RESOURCE_LIMITS_EXCEEDED'),
    );
    seedIssues(source.world, source.issues, 100);
    expect((await error()).message).toMatch(/after issue #\d+, cursor "[^"]+"\)\.$/);
    source.github.faults.clear();
    expect(numbers(await source.read())).toHaveLength(103);
  });
});

describe('what a list does not tell of an issue', () => {
  test('is asked for apart, fifty issues a request, and only where it changed', async () => {
    const source = await createSource();
    seedIssues(source.world, source.issues, 120);
    for (let number = 1; number <= 60; number++) lengthen(source, number);
    const now = Date.now();
    expect(await source.asked({ now })).toEqual(['Issues', 'Issues', 'IssuesByNumber', 'IssuesByNumber']);
    expect(await source.asked({ now })).toEqual(['Issues']);
    source.issues.as('ada').close(7);
    expect(await source.asked({ now })).toEqual(['Issues', 'IssuesByNumber']);
    const before = await source.read({ now });
    // Once a day nothing that is remembered counts.
    const whole = ['Issues', 'Issues', 'IssuesByNumber', 'IssuesByNumber'];
    expect(await source.asked({ now: now + 25 * 3600 * 1000 })).toEqual(whole);
    expect(await source.read({ now })).toEqual(before);
  });

  test('all labels of an issue that has more than a page of them arrive', async () => {
    const source = await createSource();
    const labels = Array.from({ length: 130 }, (_, index) => `topic:${String(index).padStart(3, '0')}`);
    for (const name of labels) source.issues.createLabel({ name });
    source.issues.openIssue({ title: 'task: many', labels: [...labels, 'record:task'], body: '### Summary\n\nMany' });
    source.issues.openIssue({ title: 'task: few', labels: ['record:task'] });
    const hub = await source.read();
    const { labels: all } = recordData(hub, 1) as { labels: string[] };
    expect(all.toSorted()).toEqual([...labels, 'record:task'].toSorted());
  });

  test('no approval is taken for that of another text, whatever happens between the two questions', async () => {
    const source = await createSource();
    const { issues, github } = source;
    const body = (text: string) => `### Summary\n\n${text}`;
    issues.associate('max', 'MEMBER');
    issues.openIssue({
      title: 'task: one',
      labels: ['record:task'],
      body: body('FIRST'),
      author: 'eve',
      association: 'NONE',
    });
    lengthen(source, 1);
    issues.as('max').label(1, 'approved');
    issues.as('eve').edit(1, { body: body('EVIL') });
    github.faults.next(
      'IssuesByNumber',
      fault.meanwhile(() => {
        issues.as('eve').edit(1, { body: body('GOOD') });
        issues.as('max').unlabel(1, 'approved');
        issues.as('max').label(1, 'approved');
      }),
    );
    expect(siteFrom(await source.read()).records).toMatchObject([{ summary: 'GOOD' }]);
    issues.as('eve').edit(1, { body: body('EVIL') });
    expect(siteFrom(await source.read()).withheld).toMatchObject([{ reason: 'edited' }]);
  });

  test('an issue that goes between the two questions is not kept as it was', async () => {
    const source = await createSource();
    seedIssues(source.world, source.issues, 5);
    lengthen(source, 3);
    await source.read();
    source.issues.as('ada').close(3);
    source.github.faults.next(
      'IssuesByNumber',
      fault.meanwhile(() => source.issues.delete(3)),
    );
    expect(numbers(await source.read())).toEqual([1, 2, 4, 5]);
  });
});

test('whatever has happened to the issues, a GitHub that refuses large pages gives the same records', {
  timeout: 120_000,
}, async () => {
  const step = fc.record({
    what: fc.constantFrom('close', 'reopen', 'label', 'unlabel', 'rename', 'edit', 'approve', 'lengthen'),
    number: fc.integer({ min: 1, max: 12 }),
    by: fc.constantFrom('max', 'eve'),
    label: fc.integer({ min: 0, max: 24 }),
  });
  const round = fc.record({
    steps: fc.array(step, { maxLength: 25 }),
    most: fc.integer({ min: 85, max: 2500 }),
    says: fc.constantFrom(...shapes),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 3 }), async (rounds) => {
      const source = await createSource();
      const { issues, github } = source;
      issues.associate('max', 'MEMBER');
      for (let index = 0; index < 25; index++) issues.createLabel({ name: `topic:${index}` });
      for (let index = 0; index < 12; index++)
        issues.openIssue({
          title: `task: ${index}`,
          body: `### Summary\n\n${index}`,
          labels: ['record:task'],
          ...(index % 2 ? { author: 'eve', association: 'NONE' } : { author: 'max', association: 'MEMBER' }),
        });
      let reads = 0;
      for (const { steps, most, says } of rounds) {
        for (const { what, number, by, label } of steps) {
          const person = issues.as(by);
          if (what === 'close') person.close(number);
          else if (what === 'reopen') person.reopen(number);
          else if (what === 'label') for (let at = 0; at <= label; at++) person.label(number, `topic:${at}`);
          else if (what === 'unlabel') person.unlabel(number, `topic:${label}`);
          else if (what === 'rename') person.edit(number, { title: `task: ${label}` });
          else if (what === 'edit') person.edit(number, { body: `### Summary\n\n${by} ${label}` });
          else if (what === 'approve') issues.as('max').label(number, 'approved');
          else lengthen(source, number, 1 + label);
        }
        github.weight = undefined;
        const free = await source.read({ cacheFolder: `${source.cacheFolder}/free-${reads++}` });
        github.weight = { most, says };
        expect(siteFrom(await source.read())).toEqual(siteFrom(free));
      }
    }),
    { numRuns: 6 },
  );
});

describe('a data-hub', () => {
  const tooMany =
    (pattern: RegExp, most: number) =>
    ({ graphql }: { graphql: { variables: object } | null }) =>
      Object.keys(graphql?.variables ?? {}).filter((name) => pattern.test(name)).length > most;
  const refusal = fault.says('{"data":null,"errors":[{"message":"Resource limits for this query exceeded."}]}');

  test('files and folders are asked for by halves as well, with the same records', async () => {
    const source = await createSource();
    await source.hub.commit({ files: taskFiles(120) });
    const wish = { hub: dataHub, issuesDb: undefined };
    const whole = await source.read(wish);
    forget(source);
    source.github.faults.always(tooMany(/^b\d/, 30), refusal);
    source.github.faults.always(tooMany(/^f\d/, 3), refusal);
    const told = await sizes(source, wish);
    expect(told.filter((line) => String(line).endsWith('files'))).toEqual(Array.from({ length: 4 }, () => '25 files'));
    expect(told).toContain('100 files refused');
    expect(told.filter((line) => String(line).endsWith('folders refused')).length).toBeGreaterThan(0);
    expect(await source.read(wish)).toEqual(whole);
    source.github.faults.clear();
  });
});

test('the fake counts what is asked for, and says so in each of the ways that were seen', async () => {
  const { github } = await createSource();
  const ask = async () => {
    const issues = 'issues(first: 10) { nodes { labels(first: 5) { nodes { name } } } }';
    const query = `query Many { repository(owner: "team", name: "issues-db") { ${issues} } }`;
    const init = {
      method: 'POST',
      headers: { authorization: `bearer ${github.token}` },
      body: JSON.stringify({ query }),
    };
    const response = await fetch(github.graphqlUrl, init);
    return [response.status, response.status === 200 ? await response.json() : null];
  };
  github.weight = { most: 60, says: 'RESOURCE_LIMITS_EXCEEDED' };
  expect(await ask()).toEqual([200, { data: { repository: { issues: { nodes: [] } } } }]);
  github.weight = { most: 59, says: 'RESOURCE_LIMITS_EXCEEDED' };
  expect(await ask()).toMatchObject([
    200,
    { data: { repository: null }, errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED' }] },
  ]);
  github.weight = { most: 59, says: 'MAX_NODE_LIMIT_EXCEEDED' };
  expect(await ask()).toMatchObject([
    200,
    { errors: [{ message: expect.stringContaining('up to 60 possible nodes') }] },
  ]);
  github.weight = { most: 59, says: 502 };
  expect(await ask()).toEqual([502, null]);
});
