import { coverageIn } from '../../metrics/coverage.ts';
import type { Coverage } from '../../patch/coverage.ts';
import { isOfTester } from '../../workspace/run-checks.ts';
import type { Copy } from '../../workspace/snapshot.ts';
import { isAllowed } from '../acts.ts';
import { asWords } from '../pull-request.ts';
import type { Said } from '../said.ts';
import { addedTests } from './added-tests.ts';
import { passedOf, rejectionOf, runOnPatch } from './checking.ts';
import { type AtNode, draftOf, type Role } from './node.ts';

/** The Tester: runs the tests on the patch, and from phase 2 on has tests added to one that has none. */
export const tester: Role = async (at) => {
  const checks = at.policy.checks.filter(isOfTester);
  const first = await tested(at, draftOf(at).patch);
  if (first.finding !== 'passed' || !isAllowed('add-tests', at.policy.phase)) return first;
  const added = await addedTests(at);
  if (!('draft' in added)) return withWords(first, added.why, added.tokens);
  const second = checks.length === 0 ? first : await tested(at, added.draft.patch);
  if (second.finding !== 'passed')
    return withWords(first, 'Tests that were written for it failed, and were left out.', added.tokens);
  return {
    ...withWords(second, `Tests were added: ${added.paths.map((path) => asWords(path)).join(', ')}.`, added.tokens),
    draft: added.draft,
  };
};

async function tested(at: AtNode, patch: string): Promise<Said> {
  const checks = at.policy.checks.filter(isOfTester);
  let coverage: Coverage | null = null;
  const look = ({ folder }: Copy) => {
    coverage = coverageIn(folder) ?? null;
  };
  const ran = await runOnPatch(at, checks, look, patch);
  const rejection = rejectionOf(ran);
  if (rejection) return rejection;
  const summary = passedOf(ran, 'No test is named in the seed.');
  const told = isAllowed('review', at.policy.phase) ? [`Tester: ${summary}`] : [];
  return { finding: 'passed', summary, tokens: 0, didNothing: checks.length === 0, told, coverage };
}

const withWords = (said: Said, words: string, tokens: number): Said => ({
  ...said,
  summary: words === '' ? said.summary : `${said.summary} ${words}`,
  tokens: said.tokens + tokens,
  told: words === '' ? (said.told ?? []) : [...(said.told ?? []), `Tester: ${words}`],
});
