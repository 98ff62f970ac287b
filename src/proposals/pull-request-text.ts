import { inertText } from '../pipeline/reports/inert-text.ts';
import { compare } from '../pipeline/text/compare.ts';
import { counting } from '../pipeline/text/counting.ts';
import type { ProposedText } from './proposed-text.ts';
import { madeBy } from './words.ts';

/** The branch that proposals are written to; it is ours alone. */
export const proposalBranch = 'ledgerline/proposals';

/** What stands in front of our words; a person who changes them takes it away, and they stay as that person wrote them. */
const mark = '<!-- ledgerline:proposals -->';

/** The message of a commit, which holds numbers only. */
export const commitMessage = (all: readonly ProposedText[]) => ({
  headline: 'docs: propose descriptions of sessions',
  body: all.map(({ proposal: { record } }) => `session #${record.id}`).join('\n'),
});

/** A line for each file, by its path. */
type Lines = ReadonlyMap<string, string>;

/** The lines for files with a new description. */
export const linesFor = (all: ReadonlyMap<string, ProposedText>): Lines =>
  new Map(
    [...all].map(([path, one]) => {
      const { displayTitle, code } = one.proposal.record;
      return [path, `- \`${path}\`: ${inertText(`${displayTitle} (${String(code)})`)}. ${madeBy(one)}`];
    }),
  );

/** The lines of a pull request that were ours and still are; nothing where a person has rewritten it. */
export function linesIn(body: string): Lines | undefined {
  const text = body.replaceAll('\r\n', '\n');
  if (!text.startsWith(mark)) return undefined;
  const lines = text.split('\n').flatMap((line) => {
    const path = /^- `([^`]+)`: /.exec(line)?.[1];
    return path === undefined ? [] : [[path, line] as const];
  });
  return new Map(lines);
}

/** What a pull request says of those files. */
export function pullRequestText(lines: Lines): { readonly title: string; readonly body: string } {
  const [it, theirs] = lines.size === 1 ? ['it', 'its file'] : ['them', 'their files'];
  const begins = counting(lines.size, 'session has no description yet', 'sessions have no description yet');
  const own = [...lines].toSorted(([a], [b]) => compare(a, b)).map(([, line]) => line);
  return {
    title: `Proposed: ${counting(lines.size, 'session description')}`,
    body: [
      mark,
      `${begins}, and no issue to propose one in. This pull request proposes ${lines.size === 1 ? 'one' : 'some'}:`,
      own.join('\n'),
      `To use ${it}, merge this. To change ${it}, edit ${theirs} on this branch first; from then on the branch is yours, and nothing is ` +
        `added to it. To refuse ${it}, close this. A description is proposed again only when the session, its transcript or a session ` +
        'beside it has changed.',
    ].join('\n\n'),
  };
}
