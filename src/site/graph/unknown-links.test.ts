import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { about, problem } from '../../problems.ts';
import { unknownLinks } from './unknown-links.ts';

const unresolved = (id: number, field: string) =>
  about({ type: 'run', id }, [problem('link-unresolved', { field, value: '"x"', expected: 'user' })]);

test('links that lead nowhere are counted by field, each record once', () => {
  const problems = [
    ...unresolved(9, 'Listener'),
    ...unresolved(3, 'Listener'),
    ...unresolved(3, 'Listener'),
    ...unresolved(3, 'Session Code'),
    ...about({ type: 'session', id: 4 }, [problem('step-missing', { field: 'Step Number' })]),
  ];
  expect(unknownLinks(recordTypes, problems)).toMatchObject([
    { type: { name: 'run' }, field: 'Listener', records: [3, 9] },
    { type: { name: 'run' }, field: 'Session Code', records: [3] },
  ]);
});

test('without such a link there is nothing to count', () => {
  expect(unknownLinks(recordTypes, [])).toEqual([]);
});
