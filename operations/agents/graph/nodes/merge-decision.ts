import type { Json } from '../../../engine/engine.ts';
import { compare, type Measures } from '../../metrics/compare.ts';
import { beforeAndAfter } from '../../metrics/measure-at.ts';
import { coverageRefusals } from '../../patch/coverage.ts';
import type { Patched } from '../../patch/patched.ts';
import type { Verdict } from '../../patch/verdict.ts';
import { textAt } from '../../workspace/snapshot.ts';
import { isAllowed, refusalOf } from '../acts.ts';
import { grown } from '../growth-log.ts';
import { logFile } from '../log-file.ts';
import { bodyOf, branchOf, headlineOf, signOffLine } from '../pull-request.ts';
import { checkPatch } from './check-patch.ts';
import { maintainersWord } from './maintainers-word.ts';
import { type AtNode, draftOf, type Role } from './node.ts';

/** The Maintainer: looks once more at everything, measures, and has a pull request opened, or sends it back. It merges nothing. */
export const maintainer: Role = async (at) => {
  const refused = refusalOf('propose', at.policy.phase);
  if (refused) return { finding: 'failed', summary: refused, tokens: 0 };
  const seen = await checkPatch(at, draftOf(at).patch);
  if ('refusals' in seen)
    return { finding: 'rejected', summary: `Refused: ${seen.refusals[0]}`, tokens: 0, feedback: seen.refusals };
  const measured = await measure(at, seen.patched);
  const worse = coverageRefusals(at.policy.coverage, measured.before.coverage ?? {}, measured.after.coverage ?? {});
  if (worse.length > 0) {
    const feedback = worse.map(({ path, why }) => `${path}: ${why}`);
    return { finding: 'rejected', summary: `Coverage would fall: ${feedback[0]}`, tokens: 0, feedback };
  }
  const { id } = await propose(at, seen, measured);
  const { before, after } = measured;
  return { finding: 'passed', summary: 'A pull request is proposed.', tokens: 0, proposal: id, before, after };
};

type Measured = { readonly before: Measures; readonly after: Measures };

/** The code is measured anew; coverage is what tests left behind: that of the commit is known if it was scanned. */
async function measure(at: AtNode, patched: Patched): Promise<Measured> {
  const { metrics } = at.world.desk.store;
  const kept = (await metrics.get(at.task.repository, patched.base))?.data as unknown as Measures | undefined;
  const { before, after } = await beforeAndAfter(at.input.folder, patched, kept);
  const coverage = { before: kept?.coverage ?? null, after: at.coverage };
  const measured = { before: { ...before, coverage: coverage.before }, after: { ...after, coverage: coverage.after } };
  await metrics.put(at.task.repository, patched.base, measured.before as unknown as Json);
  return measured;
}

async function propose(
  at: AtNode,
  { patched, verdict }: { readonly patched: Patched; readonly verdict: Verdict },
  { before, after }: Measured,
): Promise<{ readonly id: string }> {
  const { world, task, input, policy, runId } = at;
  const compared = compare(before, after);
  const entry = { at, verdict, compared, byModel: world.coder.name !== 'none' };
  const told = isAllowed('say-mergeable', policy.phase) ? [...at.told, maintainersWord(at, verdict)] : at.told;
  const log = await textAt(input.folder, input.sha, logFile);
  const changed = patched.files.filter(({ modeAfter, text }) => modeAfter !== undefined && text !== undefined);
  const write = Object.fromEntries(changed.map(({ path, text = '' }) => [path, { text }]));
  return world.propose(
    {
      ...{ title: headlineOf(task), headline: headlineOf(task), branch: branchOf(task), base: input.sha },
      body: bodyOf({ ...entry, told }),
      write: { ...write, [logFile]: { text: grown(log, entry) } },
      remove: patched.files.filter(({ modeAfter }) => modeAfter === undefined).map(({ path }) => path),
      ...{ madeBy: 'agent', byModel: true, gates: [] },
      signOff: verdict.signOff.map(signOffLine),
    },
    { key: `agent-${task.id}`, parentId: runId, requestedBy: input.requestedBy, repository: task.repository },
  );
}
