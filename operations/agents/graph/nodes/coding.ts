import { counting } from '../../../../src/pipeline/text/counting.ts';
import { messageOf } from '../../../engine/steps.ts';
import type { Answered } from '../../adapters/coder.ts';
import { fits } from '../../patch/glob.ts';
import { copyOf } from '../../workspace/snapshot.ts';
import type { Said } from '../said.ts';
import { checkPatch } from './check-patch.ts';
import type { AtNode, Role } from './node.ts';

/** How long whoever cannot be reached is left alone, in seconds. */
const pause = 300;

/** The Implementer: has a coder write a patch, which trusted code applies elsewhere and checks before anybody else sees it. */
export const implementer: Role = async (at) => {
  const answered = await write(at);
  if ('unavailable' in answered)
    return { finding: 'unavailable', summary: answered.unavailable, tokens: 0, pauseSeconds: pause, feedback: [] };
  if ('nothing' in answered) return { finding: 'nothing', summary: answered.nothing, tokens: answered.tokens };
  return look(at, answered);
};

async function write(at: AtNode): Promise<Answered | { readonly unavailable: string }> {
  const { world, input, task, policy, left } = at;
  const { limits } = policy;
  const copy = await copyOf(input.folder, input.sha, (path) => policy.mayRead.some((glob) => fits(path, glob)));
  try {
    return await world.coder.write({
      ...{ title: task.title, description: task.description, folder: copy.folder, scopePaths: task.scopePaths },
      ...{ mayWrite: policy.mayWrite, mayNotWrite: policy.mayNotWrite, rules: policy.rules, feedback: at.feedback },
      limits: { seconds: left.seconds, tokens: left.tokens, bytes: limits.kilobytesPerPatch * 1000 },
    });
  } catch (error) {
    return { unavailable: messageOf(error) };
  } finally {
    copy.dispose();
  }
}

async function look(at: AtNode, { patch, intents, tokens }: Extract<Answered, { patch: string }>): Promise<Said> {
  const seen = await checkPatch(at, patch);
  if ('refusals' in seen) {
    const feedback = seen.refusals;
    return {
      finding: 'rejected',
      summary: `The patch was refused: ${feedback.slice(0, 3).join(' ')}`,
      tokens,
      feedback,
    };
  }
  const { measured, signOff } = seen.verdict;
  const lines = `${counting(measured.added, 'line')} added, ${measured.removed} removed`;
  const words = `Changes ${counting(measured.files.length, 'file')}: ${lines}.`;
  return { finding: 'passed', summary: words, tokens, draft: { patch, intents, measured, signOff } };
}
