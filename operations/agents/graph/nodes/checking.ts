import type { AgentPolicy } from '../../seed/agent-policy.ts';
import { bringPackages, patchedCopy } from '../../workspace/patched-copy.ts';
import { type Checked, runChecks } from '../../workspace/run-checks.ts';
import type { Copy } from '../../workspace/snapshot.ts';
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

/** What goes back to the Implementer of checks that failed. */
export const feedbackOf = (failed: readonly Checked[]): readonly string[] =>
  failed.map(({ name, said }) => `The check "${name}" failed:\n${said}`);

/** "lint and types". */
export const names = (checks: readonly { readonly name: string }[]): string =>
  new Intl.ListFormat('en').format(checks.map(({ name }) => name));
