/** The loop with the commands themselves: an issue is opened on the fake GitHub, and the workflows of this project do the rest. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { productFiles } from './checkout-files.ts';
import { createRehearsal, type Rehearsal, type Run } from './rehearsal.ts';

const name = 'team/records';
const type = recordTypes[0] as (typeof recordTypes)[number];
const title = '"; $(touch x) " } `touch x` ${{ github.token }}';

let rehearsal: Rehearsal;
let runs: Run[];
beforeAll(async () => {
  rehearsal = await createRehearsal({
    files: productFiles(name),
    name,
    variables: { LEDGERLINE_ISSUES_DB: name },
    withPackages: true,
  });
  rehearsal.repository.associate('ada', 'MEMBER');
  const body = '::set-output name=changed::false\n\n$(touch x)';
  rehearsal.repository.openIssue({ title, body, labels: [`record:${type.name}`], author: 'ada' });
  runs = await rehearsal.settle();
});
afterAll(() => rehearsal.close());

test('an opened issue is in the data-hub, by the token of its job', async () => {
  const text = await rehearsal.repository.readFile(`data-hub/data/${type.plural}/1.json`);
  expect(JSON.parse(text ?? 'null')).toMatchObject({ id: 1, title });
  const step = runs[0]?.jobs[0]?.steps.find((one) => one.name.includes('sync --issue'));
  expect(step?.outcome).toBe('success');
});

test('its title and its text run nothing, and no log shows a token', () => {
  const log = runs.map((run) => run.log).join('\n');
  expect(log).not.toMatch(/touch x|::set-output|fake-[0-9a-f]{24}/);
});

test('the events that its labels fire besides find it mirrored and commit nothing', async () => {
  const [first, ...others] = runs;
  expect([first?.event, others.length]).toEqual(['issues', 1]);
  expect(others.map(({ log }) => /commit [0-9a-f]{7}/.test(log.split('derive')[0] ?? ''))).toEqual([false]);
});
