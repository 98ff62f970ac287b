import type { AgentPolicy } from '../../seed/agent-policy.ts';
import { bringPackages, patchedCopy } from '../../workspace/patched-copy.ts';
import { type Checked, runChecks } from '../../workspace/run-checks.ts';
import type { Copy } from '../../workspace/snapshot.ts';
import type { Said } from '../said.ts';
import { checkPatch } from './check-patch.ts';
import { type AtNode, draftOf } from './node.ts';

/** What became of checks that ran on a patch. */
export type Ran =
  | { readonly refusals: readonly string[] }
  | { readonly failed: readonly Checked[]; readonly passed: readonly Checked[] };

/** Runs checks on the code with the patch in it, in a copy that is thrown away; `look` sees it before that. */
export async function runOnPatch(
  at: AtNode,
  checks: AgentPolicy['checks'],
  look: (copy: Copy) => void = () => undefined,
  patch: string = draftOf(at).patch,
): Promise<Ran> {
  const seen = await checkPatch(at, patch);
  if ('refusals' in seen) return seen;
  const copy = await patchedCopy(at.input.folder, seen.patched);
  try {
    if (checks.length > 0) await bringPackages(copy);
    const { sandbox } = at.world.desk.config.agents;
    const found = await runChecks(checks, copy, { seconds: at.left.seconds, sandbox });
    look(copy);
    return { failed: found.filter(({ passed }) => !passed), passed: found.filter(({ passed }) => passed) };
  } finally {
    copy.dispose();
  }
}

/**
 * What a node says of a patch that the guard refuses, or with which checks fail: both go back to the Implementer. Nothing where all
 * passed.
 */
export function rejectionOf(ran: Ran): Said | undefined {
  if ('refusals' in ran)
    return { finding: 'rejected', summary: `Refused: ${ran.refusals[0]}`, tokens: 0, feedback: ran.refusals };
  if (ran.failed.length === 0) return undefined;
  const feedback = ran.failed.map(({ name, said }) => `The check "${name}" failed:\n${said}`);
  return { finding: 'rejected', summary: `${names(ran.failed)} failed.`, tokens: 0, feedback };
}

/** What a node says where all checks passed; `none` where there was no check to run. */
export const passedOf = (ran: Ran, none: string): string =>
  'passed' in ran && ran.passed.length > 0 ? `${names(ran.passed)} passed.` : none;

/** "lint and types". */
const names = (checks: readonly { readonly name: string }[]): string =>
  new Intl.ListFormat('en').format(checks.map(({ name }) => name));
