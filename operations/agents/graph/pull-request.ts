import { counting } from '../../../src/pipeline/text/counting.ts';
import type { StoredAgentTask } from '../../store/agent-task.ts';
import type { Compared } from '../metrics/compare.ts';
import type { Verdict } from '../patch/verdict.ts';
import { type AtNode, draftOf } from './nodes/node.ts';

/** What is told of a change. */
export interface Entry {
  readonly at: AtNode;
  readonly verdict: Verdict;
  readonly compared: readonly Compared[];
}

/** Text of strangers or of a model, as words: nothing in it is a link, a mention, a command or a heading on GitHub. */
export const asWords = (text: string, most = 300): string => {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const short = line.length > most ? `${line.slice(0, most - 1)}…` : line;
  return short === '' ? '' : `\`\` ${short.replace(/`/g, "'")} \`\``;
};

/** The same in a cell of a table, which a line within it would end. */
const inCell = (text: string): string => asWords(text).replace(/\|/g, '\\|');

/** What has to be signed off; the names at its end are an author's, and only words. */
export function signOffLine(said: string): string {
  const at = said.lastIndexOf(': ') + 2;
  return at < 2 ? said : `${said.slice(0, at)}${asWords(said.slice(at).replace(/\.$/, ''))}.`;
}

/** The title of a pull request, and of its commit: when that is merged, it closes no issue and calls nobody. */
export const headlineOf = ({ title, priority }: Pick<StoredAgentTask, 'title' | 'priority'>): string => {
  const words = title
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/[@#`<>[\]]/g, '')
    .replace(/:\/\//g, ' ')
    .replace(/\b(gh)-(?=\d)/gi, '$1 ')
    .trim();
  return `${priority === 'feature' ? 'feat' : 'fix'}: ${words || 'a change'}`.slice(0, 100);
};

/** The branch of a task. The same task always has the same one. */
export const branchOf = ({ id, title }: Pick<StoredAgentTask, 'id' | 'title'>): string => {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
  return `agents/${slug === '' ? id : `${slug}-${id}`}`;
};

/** What a pull request says: what was asked for and by what, under which seed, what was measured, and what the roles found. */
export function bodyOf({ at, verdict, compared, told }: Entry & { readonly told: readonly string[] }): string {
  const { task, policy, attempt, world, runId } = at;
  const { measured } = verdict;
  const { intents } = draftOf(at);
  return [
    ...(task.issueNumber === null || task.parentId !== null ? [] : [`Closes #${task.issueNumber}.`, '']),
    ...(task.issueNumber !== null && task.parentId !== null ? [`Part of #${task.issueNumber}.`, ''] : []),
    `What was asked for: ${asWords(task.title)}`,
    '',
    ...(intents.length === 0
      ? []
      : ['What its author says of it:', '', ...intents.map((one) => `- ${asWords(one)}`), '']),
    '| | |',
    '| --- | --- |',
    `| Cause | ${inCell(task.cause)} |`,
    `| Task | \`${task.id}\`, run \`${runId}\`, attempt ${attempt} |`,
    `| Seed | \`${policy.seedHash.slice(0, 16)}\`, phase ${policy.phase} |`,
    `| Written by | ${world.coder.name} |`,
    `| Size | ${counting(measured.files.length, 'file')}, ${counting(measured.added, 'line')} added, ${measured.removed} removed |`,
    `| New packages | ${measured.newDependencies.join(', ') || 'none'} |`,
    '',
    '| Measured | Before | After | |',
    '| --- | --- | --- | --- |',
    ...compared.map(({ name, before, after, is }) => `| ${name} | ${before} | ${after} | ${is} |`),
    '',
    ...told.map((line) => `- ${line}`),
    ...(policy.reviewers.length > 0
      ? ['', `To be reviewed by ${policy.reviewers.map((name) => `@${name}`).join(', ')}.`]
      : []),
    '',
  ].join('\n');
}
