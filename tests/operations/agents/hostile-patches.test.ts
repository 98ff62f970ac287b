/** Patches that try to leave their fence: each is a real one, applied by real git, and refused by the rule that is there for it. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { applyPatch } from '../../../operations/agents/patch/apply/apply-patch.ts';
import { guard } from '../../../operations/agents/patch/guard.ts';
import { codeCases } from './hostile/code.ts';
import { furtherCases } from './hostile/further.ts';
import { kindCases } from './hostile/kinds.ts';
import { pathCases } from './hostile/paths.ts';
import { patchYard, policyWith } from './patches.ts';
import { yardFiles } from './yard-files.ts';

const yard = patchYard(yardFiles);
// A place that nobody else on this machine uses.
const place = mkdtempSync(join(tmpdir(), 'ledgerline-hostile-'));
beforeAll(() => void vi.stubEnv('TMPDIR', place));
afterAll(() => {
  yard.remove();
  rmSync(place, { recursive: true });
});

const cases = [...pathCases, ...kindCases, ...codeCases, ...furtherCases];

test('there are many ways, and each is tried once', () => {
  expect(cases.length).toBeGreaterThan(52);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe('is refused', () => {
  test.each(cases)('$name', async ({ rule, files = {}, words, patch, policy, issueNumber }) => {
    const bound = policyWith(policy);
    const patched = await applyPatch(yard.folder, yard.base, patch ?? yard.patch(files, words), bound.limits);
    const rules =
      'unreadable' in patched
        ? ['unreadable']
        : guard(patched, bound, issueNumber === undefined ? {} : { issueNumber }).refusals.map((one) => one.rule);
    expect(rules).toContain(rule);
  });
});

test('nothing is left behind', () => {
  expect(tmpdir()).toBe(place);
  expect(readdirSync(place)).toEqual([]);
});
