/** What GitHub reads besides workflows: the ruleset of the branch, and Dependabot's file. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
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

test('Dependabot looks after packages, actions and the image of the container, in groups', () => {
  const { version, updates } = parse(read('.github/dependabot.yml'));
  expect(version).toBe(2);
  expect(updates.map((update: { 'package-ecosystem': string }) => update['package-ecosystem'])).toEqual([
    'npm',
    'github-actions',
    'docker',
  ]);
  for (const { groups } of updates) expect(Object.keys(groups)).toHaveLength(1);
});

interface Update {
  readonly 'package-ecosystem': string;
  readonly directory?: string;
  readonly directories?: readonly string[];
}

/** The folders that Dependabot looks into, those of a pattern each; for actions the root stands for the folder of workflows. */
function lookedInto(file: string, ecosystem: string): string[] {
  const { updates } = parse(read(file)) as { updates: Update[] };
  const found = updates.filter((update) => update['package-ecosystem'] === ecosystem);
  const folders = found.flatMap(({ directory, directories = [] }) => [
    ...(directory ? [directory] : []),
    ...directories,
  ]);
  const root = ecosystem === 'github-actions' ? '.github/workflows' : '.';
  return folders.flatMap((folder) => (folder === '/' ? [root] : globSync(folder.slice(1)))).sort();
}

test('Dependabot looks into every folder that holds workflows, actions or packages, of templates too (R000-012)', () => {
  const foldersOf = (...patterns: string[]) => [...new Set(globSync(patterns).map((path) => dirname(path)))].sort();
  const workflows = foldersOf('.github/{workflows,actions/*}/*.yml', 'templates/*/.github/workflows/*.yml');
  expect(lookedInto('.github/dependabot.yml', 'github-actions')).toEqual(workflows);
  expect(lookedInto('.github/dependabot.yml', 'npm')).toEqual(foldersOf('package.json', 'templates/*/package.json'));
  expect(lookedInto('.github/dependabot.yml', 'docker')).toEqual(foldersOf('.devcontainer/Dockerfile'));
});

test.each(globSync('templates/template-*'))(
  '%s is looked after once it is a repository, and lints what it has',
  (folder) => {
    const file = `${folder}/.github/dependabot.yml`;
    expect(lookedInto(file, 'github-actions')).toEqual(['.github/workflows']);
    const hasPackages = existsSync(`${folder}/package.json`);
    expect(lookedInto(file, 'npm')).toEqual(hasPackages ? ['.'] : []);
    if (hasPackages) expect(JSON.parse(read(`${folder}/package.json`)).scripts).toHaveProperty('lint');
  },
);

test('the container has the Node of .nvmrc and shows the port of the site', () => {
  const { build, forwardPorts } = JSON.parse(read('.devcontainer/devcontainer.json'));
  const image = read(`.devcontainer/${build.dockerfile}`);
  expect(image).toMatch(new RegExp(`^FROM \\S+:\\d+\\.\\d+\\.\\d+-${read('.nvmrc').trim().split('.')[0]}$`, 'm'));
  expect(forwardPorts).toEqual([4321]);
});
