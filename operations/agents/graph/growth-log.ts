import { counting } from '../../../src/pipeline/text/counting.ts';
import { draftOf } from './nodes/node.ts';
import { asWords, type Entry } from './pull-request.ts';

const head = `# What agents proposed

One entry for each pull request of an agent, written by Ledgerline itself. Newest last.
`;

/** The log with one entry more; an entry that stands in it already is not written again. */
export function grown(text: string | undefined, { at, compared }: Entry): string {
  const { task, policy, attempt, told } = at;
  const before = text ?? head;
  const title = `## ${task.id}`;
  if (before.includes(`${title}\n`)) return before;
  const { measured } = draftOf(at);
  const lines = [
    title,
    '',
    `- Asked for: ${asWords(task.title, 120)}, because of ${asWords(task.cause, 120)}, on ${task.createdAt.slice(0, 10)}.`,
    `- Seed \`${policy.seedHash.slice(0, 16)}\`, phase ${policy.phase}, written in attempt ${attempt} by ${at.world.coder.name}.`,
    `- ${counting(measured.files.length, 'file')}, ${counting(measured.added, 'line')} added, ${measured.removed} removed.`,
    ...compared
      .filter(({ is }) => is !== 'same')
      .map(({ name, before: was, after, is }) => `- ${name}: ${was} to ${after} (${is}).`),
    ...told.map((line) => `- ${line}`),
  ];
  return `${before.trimEnd()}\n\n${lines.join('\n')}\n`;
}
