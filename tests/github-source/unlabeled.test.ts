/** Issues that look like a record and carry no label: told, at no request of their own. */
import { expect, test } from 'vitest';
import { formFields } from '../../content-schema/derive/form-fields.ts';
import { task } from '../../content-schema/records/task.ts';
import { seedIssues } from '../fake-github/index.ts';
import { createSource, numbers } from './set-up.ts';

const body = formFields(task)
  .map(({ label }) => `### ${label}\n\nwords`)
  .join('\n\n');

test('an issue filed past its form is told, cold and warm, until it has its label', async () => {
  const { world, issues, read, asked } = await createSource();
  seedIssues(world, issues, 120);
  const number = issues.openIssue({ title: 'task: filed past the form', labels: [], body }).number;
  issues.openIssue({ title: 'An ordinary issue', labels: [], body: 'It does not work.' });
  const told = async () => (await read()).passedOver.map(({ name, message }) => [name, message.split(' ')[1]]);
  expect(await told()).toEqual([['label-missing', `#${number}`]]);
  expect(await asked()).toEqual(['Issues']);
  expect(await told()).toEqual([['label-missing', `#${number}`]]);
  issues.label(number, 'record:task');
  const after = await read();
  expect(after.passedOver).toEqual([]);
  expect(numbers(after)).toContain(number);
});
