import { expect, test } from 'vitest';
import { task } from '../../../content-schema/records/task.ts';
import { plainData } from './plain-data.ts';
import { unknownKeys } from './unknown-keys.ts';

test.each(['__proto__', 'constructor', 'toString'])('%s is a key that nobody reads, and is told', (key) => {
  const read = plainData(JSON.parse(`{"title": "task: a", "${key}": {"x": 1}}`)) as { data: Record<string, unknown> };
  expect(unknownKeys(task, { ...read.data }).map(({ message }) => message)).toEqual([
    `Nothing reads "${key}" of the file.`,
  ]);
});
