import { closeIssue } from './issue-changes.ts';
import type { Issue } from './model.ts';
import { openIssue } from './open-issue.ts';
import type { RepositoryDesk } from './repository-desk.ts';
import type { World } from './world.ts';

/** What a synthetic issue looks like. */
export interface SyntheticIssue {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly closed: boolean;
}

/** Opens `count` issues; each gets its labels and about every third is closed. No event is told. */
export function seedIssues(
  world: World,
  desk: RepositoryDesk,
  count: number,
  make: (index: number) => SyntheticIssue = syntheticTask,
): Issue[] {
  const { repository } = desk;
  const authors = Array.from({ length: 20 }, (_, index) => world.account(`person-${index + 1}`));
  for (const { login } of authors) repository.associations.set(login, 'MEMBER');
  world.isQuiet = true;
  const issues = Array.from({ length: count }, (_, index) => {
    const { closed, ...wish } = make(index);
    const author = authors[index % authors.length] ?? repository.owner;
    const issue = openIssue(world, repository, { ...wish, author: author.login });
    if (closed) closeIssue(world, issue, 'COMPLETED', author);
    return issue;
  });
  world.isQuiet = false;
  return issues;
}

const verbs = ['write', 'check', 'record', 'cut', 'measure', 'describe', 'repair', 'review'];
const things = [
  'the opening pulse',
  'a transcript',
  'the second reading',
  'the listener form',
  'the weekly report',
  'a fade at the end',
  'the search page',
  'the hum of step four',
];
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** A task as a person might have filled in its form: varied, and the same every time. */
export function syntheticTask(index: number): SyntheticIssue {
  const subject = `${pick(verbs, index)} ${pick(things, Math.floor(index / verbs.length) + index)} (${index + 1})`;
  const status = pick(['backlog', 'ready', 'in-progress', 'done'], index);
  const body = [
    '### Summary',
    `${subject[0]?.toUpperCase()}${subject.slice(1)}, because three people asked for it.`,
    '### Details',
    Array.from(
      { length: 1 + (index % 4) },
      (_, at) => `- Point ${at + 1}: ${pick(things, index + at)} should ${pick(verbs, index + at)} *well*.`,
    ).join('\n'),
    '### Priority',
    pick(['low', 'medium', 'high'], index),
    '### Acceptance Criteria',
    index % 3 === 0 ? '_No response_' : '- [ ] It can be heard.\n- [x] It can be read.',
  ].join('\n\n');
  return {
    title: `task: ${subject}`,
    body,
    labels: ['record:task', `status:${status}`, `priority:${pick(['low', 'medium', 'high'], index)}`],
    closed: status === 'done',
  };
}
