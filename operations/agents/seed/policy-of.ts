import type { AgentTask } from '../agent-task.ts';
import type { AgentPolicy } from './agent-policy.ts';
import { rulesOf } from './rules-of.ts';
import type { Seed } from './seed.ts';

/** What the common labels ask for where the seed does not say. */
const usual: Readonly<Record<string, AgentTask['type']>> = {
  'ai-refactor': 'CONTENT_REFACTOR',
  'ai-test-gen': 'SCHEMA_TESTS',
};

/** What agents may do by a seed whose text has that digest; frozen, so that nothing changes it on the way. */
export function policyOf(seed: Seed, seedHash: string): AgentPolicy {
  const { project, quality, security, constraints, automation_contract: contract } = seed;
  const { ai_access: access, budgets, merge_policy: merging } = contract;
  return frozen({
    seedHash,
    phase: contract.phase as AgentPolicy['phase'],
    mayRead: access.read_paths,
    mayWrite: access.write_paths,
    mayNotWrite: access.disallowed_writes,
    limits: {
      filesPerPatch: budgets.files_per_patch,
      linesPerPatch: budgets.lines_per_patch,
      kilobytesPerPatch: budgets.kilobytes_per_patch,
      linesPerFile: constraints.max_lines_per_file,
      linesPerFunction: constraints.max_function_length_loc,
      newDependencies: constraints.max_new_dependencies_per_pr,
      attempts: budgets.attempts_per_task,
      minutesPerTask: budgets.minutes_per_task,
      tokensPerTask: budgets.tokens_per_task,
      tokensPerDay: budgets.tokens_per_day,
      pullRequestsPerDay: budgets.pull_requests_per_day,
      parallelTasks: budgets.parallel_tasks,
    },
    dependencies: {
      runtime: security.dependency_policy.runtime,
      development: security.dependency_policy.development,
      needIssue: constraints.require_issue_link_for_new_dependency,
    },
    forbiddenImports: constraints.forbidden_imports,
    coverage: Object.fromEntries(
      Object.entries(quality.coverage).map(([place, least]) => [place === 'global' ? '**' : `${place}/**`, least]),
    ),
    checks: quality.ci_required_checks.map(({ name, command }) => ({
      name,
      command: command ?? [project.repo.package_manager, 'run', name],
    })),
    labels: Object.fromEntries(
      contract.auto_managed_labels.map(({ label, type }) => [label, type ?? usual[label] ?? 'NEEDS_TRIAGE']),
    ),
    signOff: constraints.human_sign_off,
    reviewers: merging.require_human_review_from,
    preApproved: merging.pre_approved_paths,
    rules: rulesOf(seed),
  });
}

function frozen<T extends object>(value: T): T {
  for (const one of Object.values(value)) if (typeof one === 'object' && one !== null) frozen(one);
  return Object.freeze(value);
}
