/** What GitHub reads besides workflows: the ruleset of the branch, and Dependabot's file. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(path, 'utf8');
const ruleset = JSON.parse(read('.github/rulesets/main.json'));

interface Job {
  readonly uses?: string;
}

/** The checks that a workflow shows on a pull request: a job that calls a workflow shows each job of it behind its own name. */
function checksOf(path: string): string[] {
  const { jobs } = parse(read(path)) as { jobs: Record<string, Job> };
  return Object.entries(jobs).flatMap(([name, { uses }]) =>
    uses?.startsWith('./') ? checksOf(uses.slice(2)).map((inner) => `${name} / ${inner}`) : [name],
  );
}

test('the ruleset asks for a pull request, an approval and the checks, and refuses force pushes (R000-151)', () => {
  const rules = new Map(
    ruleset.rules.map((rule: { type: string; parameters?: object }) => [rule.type, rule.parameters]),
  );
  expect([...rules.keys()]).toEqual(['deletion', 'non_fast_forward', 'pull_request', 'required_status_checks']);
  expect(rules.get('pull_request')).toMatchObject({ required_approving_review_count: 1 });
  expect(ruleset).toMatchObject({ target: 'branch', enforcement: 'active', bypass_actors: [] });
  expect(ruleset.conditions.ref_name.include).toEqual(['~DEFAULT_BRANCH']);
});

test('the ruleset waits for every check of ci.yml by the name that GitHub shows, and for no other', () => {
  const { required_status_checks: required } = ruleset.rules.at(-1).parameters;
  const names = required.map(({ context }: { context: string }) => context);
  expect(names).toContain('node / test / test');
  expect(names.toSorted()).toEqual(checksOf('.github/workflows/ci.yml').toSorted());
});

test('Dependabot looks after packages and actions, in groups', () => {
  const { version, updates } = parse(read('.github/dependabot.yml'));
  expect(version).toBe(2);
  expect(updates.map((update: { 'package-ecosystem': string }) => update['package-ecosystem'])).toEqual([
    'npm',
    'github-actions',
  ]);
  for (const { groups } of updates) expect(Object.keys(groups)).toHaveLength(1);
});

test('the container has the Node of .nvmrc and shows the port of the site', () => {
  const { image, forwardPorts } = JSON.parse(read('.devcontainer/devcontainer.json'));
  expect(image).toMatch(new RegExp(`:\\d+\\.\\d+\\.\\d+-${read('.nvmrc').trim().split('.')[0]}$`));
  expect(forwardPorts).toEqual([4321]);
});
