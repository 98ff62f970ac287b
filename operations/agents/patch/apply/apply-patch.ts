import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AgentLimits } from '../../seed/agent-policy.ts';
import type { Patched } from '../patched.ts';
import { type Git, type GitLimits, GitRefused, gitOf } from './git.ts';
import { readIndex } from './read-index.ts';

/** What a patch is too large for, before git sees it: its own lines, those around them, and its headers. */
const factor = 8;

const patience: GitLimits = { milliseconds: 30_000, bytes: 50_000_000 };

/** A patch that no sense can be made of, and why. */
export interface Unreadable {
  readonly unreadable: string;
}

/**
 * Applies a patch to a commit, and gives what git then has: in an index of its own, in a repository of its own that only borrows the
 * objects of the one that it is for. There is no work tree, so that no link can be followed, no filter or hook runs and nothing is written
 * anywhere else; and nothing is believed of what the patch says about itself.
 */
export async function applyPatch(
  repository: string,
  base: string,
  patchText: string,
  limits: AgentLimits,
): Promise<Patched | Unreadable> {
  const fault = faultOf(base, patchText, limits);
  if (fault !== undefined) return { unreadable: fault };
  const folder = await mkdtemp(join(tmpdir(), 'ledgerline-patch-'));
  try {
    const git = await ownRepository(folder, repository);
    await git(['read-tree', `${base}^{tree}`]).catch(() => {
      throw new GitRefused(`the commit ${base.slice(0, 12)} is not in the repository`);
    });
    await applied(git, folder, patchText);
    return await readIndex(git, base);
  } catch (error) {
    if (error instanceof GitRefused) return { unreadable: `The patch cannot be applied: ${error.message}.` };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function faultOf(base: string, patch: string, { kilobytesPerPatch }: AgentLimits): string | undefined {
  if (!/^[\da-f]{40}$/.test(base)) return 'A patch is for a commit, told by 40 digits.';
  const most = kilobytesPerPatch * 1024 * factor;
  if (Buffer.byteLength(patch) > most) return `The patch is larger than ${most / 1024} kB. Propose less at once.`;
  if (!patch.isWellFormed() || patch.includes('\0')) return 'The patch holds bytes that are no text.';
  // A few bytes of one may become gigabytes.
  if (/^(?:GIT binary patch|Binary files .* differ|literal \d+|delta \d+)\r?$/m.test(patch))
    return 'The patch holds a binary file. Only text can be proposed.';
  // Git would fill in what its author may not be allowed to read.
  if (/^copy from /m.test(patch)) return 'The patch copies a file without saying what is in it. Write out what is new.';
  if (!/^(?:diff --git |--- )/m.test(patch))
    return 'There is no patch in it: it should be in the format of "git diff".';
  return undefined;
}

/** An empty repository that finds the objects of another one, and writes none there. */
async function ownRepository(folder: string, repository: string): Promise<Git> {
  const outside = gitOf({}, folder, patience);
  const shared = await outside(['-C', resolve(repository), 'rev-parse', '--git-common-dir']);
  const objects = join(resolve(repository, shared.toString('utf8').replace(/\n$/, '')), 'objects');
  const own = join(folder, 'own.git');
  await outside(['init', '--quiet', '--bare', '--template=', own]);
  await writeFile(join(own, 'objects/info/alternates'), `${objects}\n`);
  return gitOf({ GIT_DIR: own, GIT_INDEX_FILE: join(folder, 'index') }, folder, patience);
}

/** Counts of lines in a patch that a model wrote are often wrong: a second try does not believe them. What comes of it is judged anyway. */
async function applied(git: Git, folder: string, text: string): Promise<void> {
  const file = join(folder, 'patch');
  await writeFile(file, text.endsWith('\n') ? text : `${text}\n`);
  const words = ['apply', '--cached', '--whitespace=nowarn'];
  await git([...words, file]).catch(async (error: unknown) => {
    await git([...words, '--recount', file]).catch(() => {
      throw error;
    });
  });
}
