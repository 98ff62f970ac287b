/** The fifth part of a seed: how it is judged, and what agents may do. */
import { z } from 'zod';
import { agentTaskTypes } from '../../agent-task.ts';
import { asked, between, glob, handle, text, texts } from './pieces.ts';

/** Key `evaluation` (R001-050). */
export const evaluation = z.strictObject({
  primary_sources: texts.default([]).describe('Where it stands what is right.'),
  invariants: texts.default([]).describe('What is always so.'),
  regression: texts.default([]).describe('How it is noticed that something has become worse.'),
  reward_signals: texts.default([]).describe('What makes one change better than another.'),
});

const access = z.strictObject({
  read_paths: z.array(glob).min(1, 'should name at least one pattern').describe('What agents may read.'),
  write_paths: z.array(glob).describe('What agents may change.'),
  disallowed_writes: z.array(glob).default([]).describe('What they may not change all the same: this wins.'),
});

const label = z.union(
  [
    text.transform((one) => ({ label: one, type: undefined })),
    z.strictObject({ label: text, type: z.enum(agentTaskTypes) }),
  ],
  asked('should be a label, or a label with a type of task'),
);

const merging = z.strictObject({
  allow_auto_merge: z
    .literal(false, asked('should be false: no program merges what a program wrote'))
    .describe('Always false.'),
  require_human_review_from: z
    .union(
      [handle.transform((one) => [one]), z.array(handle).min(1)],
      asked('should be an account on GitHub, or a list of them'),
    )
    .describe('Who reviews what agents propose.'),
  pre_approved_paths: z
    .array(glob)
    .default([])
    .describe(
      'Modules of which agents may say, from phase 4 on, that a change of them may be merged. They never merge it.',
    ),
});

const budgets = z.strictObject({
  files_per_patch: between(1, 200).default(10).describe('Files that one patch may touch; a rename is two.'),
  lines_per_patch: between(1, 20_000).default(400).describe('Lines that it may add and remove together.'),
  kilobytes_per_patch: between(1, 2000).default(64).describe('Size of those lines.'),
  attempts_per_task: between(1, 10).default(3).describe('How often a task is tried before it is given up.'),
  minutes_per_task: between(1, 600).default(30).describe('Time for one task.'),
  tokens_per_task: between(0, 10_000_000).default(100_000).describe('Tokens for one task.'),
  tokens_per_day: between(0, 100_000_000).default(500_000).describe('Tokens for all tasks of a day, in UTC.'),
  pull_requests_per_day: between(0, 100).default(5).describe('Pull requests that agents may open in a day, in UTC.'),
  parallel_tasks: between(1, 20).default(2).describe('Tasks that are worked on at the same time.'),
});

/** Key `automation_contract` (R001-041, R001-051, R001-052, B001-25). */
export const automation = z.strictObject({
  phase: between(0, 5).default(1).describe('How far agents may go, from 0 (they only plan) to 5.'),
  ai_access: access.describe('What agents may read and change.'),
  auto_managed_labels: z
    .array(label)
    .prefault(['ai-task', 'ai-refactor', 'ai-test-gen'])
    .describe('Labels of issues that are work for agents: a label, or a label with a type of task.'),
  merge_policy: merging.describe('How what they propose gets in.'),
  budgets: budgets.prefault({}).describe('How much at once, and in a day.'),
});
