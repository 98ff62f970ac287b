import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { run } from '../../../content-schema/records/run.ts';
import { session } from '../../../content-schema/records/session.ts';
import { about, problem } from '../../problems.ts';
import { unknownLinks } from './unknown-links.ts';

const { listener, session_code } = run.fields;
const { step } = session.fields;
const unresolved = (id: number, field: string) =>
  about({ type: 'run', id }, [problem('link-unresolved', { field, value: '"x"', expected: 'user' })]);

test('links that lead nowhere are counted by field, each record once', () => {
  const problems = [
    ...unresolved(9, listener.label),
    ...unresolved(3, listener.label),
    ...unresolved(3, listener.label),
    ...unresolved(3, session_code.label),
    ...about({ type: 'session', id: 4 }, [problem('step-missing', { field: step.label })]),
  ];
  expect(unknownLinks(recordTypes, problems)).toMatchObject([
    { type: { name: 'run' }, field: listener.label, records: [3, 9] },
    { type: { name: 'run' }, field: session_code.label, records: [3] },
  ]);
});

test('without such a link there is nothing to count', () => {
  expect(unknownLinks(recordTypes, [])).toEqual([]);
});
