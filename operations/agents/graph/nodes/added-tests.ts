import { isTest } from '../../patch/code/tests-in.ts';
import { fits } from '../../patch/glob.ts';
import { mark } from '../../workspace/changes.ts';
import { gitIn } from '../../workspace/git.ts';
import { patchedCopy } from '../../workspace/patched-copy.ts';
import { copyOf } from '../../workspace/snapshot.ts';
import type { Draft } from '../said.ts';
import { checkPatch } from './check-patch.ts';
import { type AtNode, draftOf } from './node.ts';

/** A draft with tests in it, or why there are none: nothing where nobody wanted any. */
export type WithTests = { readonly tokens: number } & (
  | { readonly draft: Draft; readonly paths: readonly string[] }
  | { readonly why: string }
);

/** Has tests written for a draft that has none. What else was changed with them is not taken along. */
export async function addedTests(at: AtNode): Promise<WithTests> {
  const draft = draftOf(at);
  const { coder } = at.world;
  if (coder.name === 'none' || draft.measured.files.some(isTest)) return { why: '', tokens: 0 };
  const seen = await checkPatch(at, draft.patch);
  if ('refusals' in seen) return { why: '', tokens: 0 };
  const copy = await patchedCopy(at.input.folder, seen.patched);
  try {
    const answered = await coder.write(assignmentOf(at, copy.folder));
    return 'nothing' in answered
      ? { why: '', tokens: answered.tokens }
      : await joined(at, answered.patch, answered.tokens);
  } catch {
    return { why: 'Nobody could be asked for tests.', tokens: 0 };
  } finally {
    copy.dispose();
  }
}

const assignmentOf = (at: AtNode, folder: string) => {
  const { task, policy, left } = at;
  const { files } = draftOf(at).measured;
  return {
    title: `Tests for: ${task.title}`,
    description: `Write tests for what was changed in ${files.join(', ')}. Change nothing but tests.\n\n${task.description}`,
    ...{ folder, scopePaths: [...new Set([...files, ...policy.mayWrite])], feedback: [], rules: policy.rules },
    ...{ mayWrite: policy.mayWrite, mayNotWrite: policy.mayNotWrite },
    limits: { seconds: left.seconds, tokens: left.tokens, bytes: policy.limits.kilobytesPerPatch * 1000 },
  };
};

/** Both patches as one, which is checked as any other is. */
async function joined(at: AtNode, more: string, tokens: number): Promise<WithTests> {
  const draft = draftOf(at);
  const { folder, sha } = at.input;
  const whole = await copyOf(folder, sha, (path) => at.policy.mayRead.some((glob) => fits(path, glob)));
  try {
    const before = await mark(whole.folder, whole.beside);
    const apply = (patch: string) => gitIn(whole.folder)(['apply', '--whitespace=nowarn', '-'], patch);
    await apply(draft.patch);
    const alone = await mark(whole.folder, `${whole.beside}/second`);
    await apply(more);
    const changed = [...(await alone.patch()).matchAll(/^diff --git a\/(.+?) b\//gm)].map(([, path = '']) => path);
    if (changed.length === 0 || !changed.every(isTest))
      return { why: 'What was written as tests changed other files, and was left out.', tokens };
    const patch = await before.patch();
    const both = await checkPatch(at, patch);
    if ('refusals' in both) return { why: 'Tests that were written for it were refused, and left out.', tokens };
    const { measured, signOff } = both.verdict;
    return { draft: { ...draft, patch, measured, signOff }, paths: changed, tokens };
  } catch {
    return { why: 'Tests that were written for it could not be applied, and were left out.', tokens };
  } finally {
    whole.dispose();
  }
}
