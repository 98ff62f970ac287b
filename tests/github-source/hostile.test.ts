/** Issues of people who mean harm or made mistakes, from GitHub to the record: correct, inert, or withheld with a reason. */
import { expect, test } from 'vitest';
import { task } from '../../content-schema/records/task.ts';
import { type SourceData, siteFrom } from '../../src/loaders/site-data.ts';
import type { NewIssue } from '../fake-github/world/open-issue.ts';
import { createSource } from './set-up.ts';

const body = (text: string) => `### Summary\n\n${text}\n\n### Details\n\nMore.\n\n### Priority\n\nlow`;

/** The site of one issue, a member's task unless the wish says otherwise. */
async function siteOf(wish: Partial<NewIssue>): Promise<SourceData> {
  const source = await createSource();
  source.issues.openIssue({ title: 'task: one', labels: ['record:task'], body: body('Text'), ...wish });
  return siteFrom(await source.read());
}

test.each([
  '"; $(touch x) " } <img src=x onerror=alert(1)>',
  '`rm -rf ~` ${GITHUB_TOKEN} {{ secrets.TOKEN }} %0A::set-output',
  '\u202Egnp.exe \u{1F469}\u200D\u{1F680} שלום مرحبا \uD83C\uDF99',
  '__proto__ constructor \\u0000 \\" \\n',
])('the title and text %j arrive as they were written', async (text) => {
  const { records } = await siteOf({ title: `task: ${text}`, body: body(text) });
  expect(records).toMatchObject([{ title: `task: ${text}`, summary: text }]);
});

test('a body of Windows line ends reads like any other', async () => {
  const [windows, unix] = await Promise.all([siteOf({ body: body('Text').replace(/\n/g, '\r\n') }), siteOf({})]);
  expect(windows.records).toEqual(unix.records);
  expect(windows.problems).toEqual(unix.problems);
});

test('an issue without a body is withheld, and says what is missing', async () => {
  const { records, withheld, problems } = await siteOf({ body: null });
  expect([records, withheld]).toMatchObject([[], [{ type: 'task', id: 1, reason: 'problems' }]]);
  expect(problems).toEqual(
    expect.arrayContaining([expect.objectContaining({ level: 'error', field: task.fields.summary.label })]),
  );
});

test('a body of 64 kB arrives whole', async () => {
  const long = body('Text').replace('More.', `${'ä😀 '.repeat(16_000)}end`);
  expect(long.length).toBeGreaterThan(64_000);
  const { records } = await siteOf({ body: long });
  expect(String((records[0] as { details?: unknown } | undefined)?.details)).toMatch(/😀 end$/);
});

test('two record labels are one problem and no second record', async () => {
  const { records, withheld, problems } = await siteOf({ labels: ['record:task', 'record:event'] });
  expect(records.length + withheld.length).toBe(1);
  expect(problems.map(({ message }) => message).join()).toMatch(/record:task.*record:event|two|one record label/i);
});

test('a stranger’s issue waits for a maintainer, and leaves again when the approval is taken back', async () => {
  const source = await createSource();
  const wish = { title: 'task: one', labels: ['record:task'], body: body('STRANGE'), author: 'eve' };
  source.issues.openIssue({ ...wish, association: 'NONE' });
  const look = async () => siteFrom(await source.read());
  const waiting = await look();
  expect(waiting).toMatchObject({ records: [], problems: [], withheld: [{ type: 'task', id: 1, reason: 'approval' }] });
  expect(JSON.stringify(waiting)).not.toContain('STRANGE');
  source.issues.label(1, 'approved');
  expect((await look()).records).toMatchObject([{ summary: 'STRANGE' }]);
  source.issues.unlabel(1, 'approved');
  expect((await look()).records).toEqual([]);
});

test('the record of an account that was deleted stays', async () => {
  const source = await createSource();
  source.issues.openIssue({
    title: 'task: one',
    labels: ['record:task', 'approved'],
    body: body('Text'),
    author: null,
  });
  expect(siteFrom(await source.read()).records).toMatchObject([{ author: null, summary: 'Text' }]);
});
