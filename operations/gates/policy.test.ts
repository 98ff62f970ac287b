import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gateNames } from '../../content-schema/gates/gate.ts';
import { type Case, detailsOf, policy } from './policy.ts';

const rows = readFileSync(new URL('./policy-cells.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?:low|medium|high)\b/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const said = (text: string | undefined) => (text === '-' ? undefined : text);
const cells = rows.map(([risk, environment, confidence, scope, act, gates]) => ({
  case: { risk, environment, confidence: said(confidence), scope: said(scope) } as Case,
  ruling: { act, gates: said(gates)?.split(', ') ?? [] },
}));

test('the table lists every cell once', () => {
  expect(cells).toHaveLength(3 * 4 * 4 * 4);
  expect(new Set(cells.map((cell) => JSON.stringify(cell.case))).size).toBe(192);
});

test.each(cells)('$case.risk, $case.environment, $case.confidence, $case.scope', ({ case: asked, ruling }) => {
  expect(policy(asked)).toEqual(ruling);
});

test('nothing is executed at a high risk in production before somebody approved', () => {
  const dangerous = cells.filter(({ case: { risk, environment } }) => risk === 'high' && environment === 'production');
  expect(dangerous.map((cell) => policy(cell.case).act)).toEqual(Array(16).fill('wait'));
  for (const cell of dangerous) expect(policy(cell.case).gates).toContain(gateNames.approval);
});

test('a higher risk never asks for less', () => {
  const acts = ['open', 'open-draft', 'wait'];
  for (const { case: asked } of cells) {
    const [low, medium, high] = (['low', 'medium', 'high'] as const).map((risk) => policy({ ...asked, risk }));
    for (const [less, more] of [
      [low, medium],
      [medium, high],
    ]) {
      expect(acts.indexOf(more?.act ?? '')).toBeGreaterThanOrEqual(acts.indexOf(less?.act ?? ''));
      expect(more?.gates).toEqual(expect.arrayContaining([...(less?.gates ?? [])]));
    }
  }
});

test.each([
  { risk: 'none', environment: 'none' },
  { risk: 'low', environment: 'prod' },
  { risk: 'low', environment: 'none', confidence: 'certain' },
  { risk: 'low', environment: 'none', scope: 'toString' },
  { risk: '__proto__', environment: 'constructor' },
])('what is not in the table waits for people: %o', (unknown) => {
  expect(policy(unknown as Case)).toEqual({ act: 'wait', gates: ['Manual Approval', 'Security Review'] });
});

test('the gates of people say what they are for', () => {
  expect(detailsOf({ risk: 'high', environment: 'production' })).toEqual({
    'Manual Approval': { risk: 'high', env: 'prod', requires_approval: true },
    'Security Review': { severity: 'high', requires_manual_review: true },
  });
});
