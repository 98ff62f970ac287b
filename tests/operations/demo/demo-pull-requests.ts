import type { RepositoryDesk } from '../../fake-github/index.ts';

const changes = [
  {
    branch: 'feat/offline',
    path: 'src/offline.ts',
    title: 'Listen without a network',
    text: 'export const keep = 3;\n',
  },
  {
    branch: 'fix/renewal',
    path: 'src/token.ts',
    title: 'Renew a token before it expires',
    text: 'export const early = 60;\n',
  },
  { branch: 'docs/first-steps', path: 'docs/first-steps.md', title: 'First steps', text: '# First steps\n' },
] as const;

/**
 * What two colleagues do with pull requests, one thing a call: the first opens one and adds to it, the second approves of it and merges it.
 * Then they begin the next. Each push begins its checks anew.
 */
export function demoPullRequests(desk: RepositoryDesk, colleague: string, reviewer: string): () => Promise<void> {
  const [writes, reads] = [desk.as(colleague), desk.as(reviewer)];
  const issue = desk.openIssue({ title: 'task: what listeners asked for', author: colleague }).number;
  let step = 0;
  let number = 0;
  return async () => {
    const round = Math.floor(step / 4);
    const { branch: name, path, title, text } = changes[round % changes.length] ?? changes[0];
    const branch = `${name}-${round + 1}`;
    const commit = (more: string, message: string) =>
      writes.commit({ branch, files: { [path]: `${text}${more}` }, message });
    switch (step++ % 4) {
      case 0: {
        await writes.branch(branch);
        await commit(`// ${round + 1}\n`, title);
        const body = `Part of #${issue}.`;
        number = (await writes.pulls.open({ headRefName: branch, title, body })).number;
        break;
      }
      case 1:
        await commit(`// ${round + 1}, after a second look\n`, 'Take a second look');
        break;
      case 2:
        await reads.pulls.review(number, { state: 'APPROVED', body: 'Reads well.' });
        break;
      default:
        await reads.pulls.merge(number);
    }
  };
}
