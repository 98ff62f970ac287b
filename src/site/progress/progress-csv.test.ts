import { expect, test } from 'vitest';
import type { User } from '../../../content-schema/index.ts';
import { recommend } from '../../pipeline/path/recommend.ts';
import type { StepMark } from '../../pipeline/path/step-states.ts';
import { progressCsv } from './progress-csv.ts';

test('a listener is one line with nine steps in words, and a name never becomes a formula', () => {
  const marks = Array.from({ length: 9 }, (_, i): StepMark => ({ step: i + 1, state: 'available', isAdvised: false }));
  const user = { id: 7, handle: '=cmd', status: 'active' } as User;
  const rows = [{ user, marks, percent: 0, recommendation: recommend([], []), lastActivity: '2026-01-01T00:00:00Z' }];
  const [head = '', line = '', ...rest] = progressCsv([{ programme: 'DFP', rows }]).split('\r\n');
  expect(rest).toEqual(['']);
  expect(line.split(',')).toHaveLength(head.split(',').length);
  const steps = Array(9).fill('not started').join(',');
  const advice = 'empty-path,No session of this programme is active.';
  expect(line).toBe(`DFP,7,'=cmd,active,${steps},0,,${advice},2026-01-01T00:00:00Z`);
});
