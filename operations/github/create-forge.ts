import { z } from 'zod';
import { branchOf } from '../../src/github/branch-of.ts';
import type { GitHub } from '../../src/github/client.ts';
import { isStatus } from '../../src/github/explain.ts';
import { textsAt } from '../../src/github/texts-at.ts';
import type { Repository } from '../../src/settings/repository.ts';
import { foldersAt } from './folders-at.ts';
import type { Forge } from './forge.ts';
import { labeledIssues } from './labeled-issues.ts';
import { holds } from './proposals/holds.ts';
import { oidsAt } from './proposals/oids-at.ts';
import { propose } from './proposals/propose.ts';
import { checksOf } from './pull-requests/checks-of.ts';
import { closing } from './pull-requests/closing.ts';
import { furtherContexts } from './pull-requests/further-contexts.ts';
import { pullRequest } from './pull-requests/pull-request.ts';

/** Code on GitHub, asked through a client. */
export const createForge = (github: GitHub): Forge => ({
  async viewer() {
    const shape = z.looseObject({ viewer: z.looseObject({ login: z.string() }) });
    const { viewer } = await github.query<z.infer<typeof shape>>('query Viewer { viewer { login } }', {}, { shape });
    return viewer.login;
  },
  async head(at, branch) {
    const { name, head } = await branchOf(github, { ...at, ...(branch !== undefined && { ref: branch }) });
    return { branch: name, sha: head };
  },
  texts: (at, sha, paths) => texts(github, at, sha, paths),
  oids: (at, sha, paths) => oidsAt(github, at, sha, paths),
  holds: (at, branch, sha) => holds(github, at, branch, sha),
  folders: (at, sha, folders) => foldersAt(github, at, sha, folders),
  propose: (at, wish) => propose(github, at, wish),
  checks: async (at, sha) => checksOf(await furtherContexts(github, at, sha, null)),
  pullRequest: (at, number) => pullRequest(github, at, number),
  closing: (at, issues) => closing(github, at, issues),
  labeled: (at, labels) => labeledIssues(github, at, labels),
  mayWrite: (at, login) => mayWrite(github, at, login),
});

async function texts(github: GitHub, at: Repository, sha: string, paths: readonly string[]) {
  const found = new Map<string, string>();
  for (let start = 0; start < paths.length; ) {
    const asked = await github.pages.ask(
      'files',
      paths.length - start,
      () => `${paths[start]}`,
      async ({ size }) => {
        const some = paths.slice(start, start + size);
        for (const [path, text] of await textsAt(github, at, sha, some)) found.set(path, text);
        return some.length;
      },
    );
    start += asked;
  }
  return found;
}

const levelShape = z.looseObject({ permission: z.string() });

async function mayWrite(github: GitHub, { owner, name: repo }: Repository, login: string): Promise<boolean> {
  const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
  try {
    const { data } = await github.rest(route, { owner, repo, username: login }, levelShape);
    return ['admin', 'maintain', 'write'].includes((data as z.infer<typeof levelShape>).permission);
  } catch (error) {
    // Nobody of that name.
    if (isStatus(error, 404)) return false;
    throw error;
  }
}
