import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CommandError } from '../../../../src/commands/command-error.ts';
import type { Settings } from '../../../../src/settings/join-settings.ts';
import { say } from '../../../../src/terminal/say.ts';
import { madeSessions } from '../../../factory/publish/made-session.ts';
import { siteProposal } from '../../../factory/publish/proposal/site-proposal.ts';
import { makingStages } from '../../../factory/stages.ts';
import { runLoop } from '../../../loop/run-loop.ts';

/**
 * Lets the loop make what waits in a checkout, and puts what it would propose there: the files of the session and its record. It works with
 * a store in memory and asks nobody. Gives the code of the session.
 */
export async function makeSession(own: Settings, folder: string, keep: string, stop: AbortSignal): Promise<string> {
  const { memoryDesk } = await import('../../../../tests/operations/memory-desk.ts');
  const memory = await memoryDesk({}, { config: { factory: own.operations.factory } });
  const desk = { ...memory, now: () => new Date().toISOString() };
  const { stdout } = await promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd: folder });
  const sha = stdout.trim();
  const stages = makingStages();
  const loop = runLoop({
    ...{ desk, stages, keep, stop, once: true, tell: (line: string) => say(line) },
    regular: stages.map(({ name }) => name),
    sync: async () => ({ at: { folder, sha }, said: undefined, failed: false }),
  });
  const failed = (await loop.ended).find(({ came }) => came !== 'done' && came !== 'skipped');
  if (failed) throw new CommandError(`The session could not be made: ${failed.why}`);
  const [made] = await madeSessions(keep);
  if (!made) throw new CommandError('No session was made.', 'The lines above say why.');
  const place = {
    issuesDb: undefined,
    dataHub: { kind: 'folder', folder: 'data-hub' },
    serverUrl: own.serverUrl,
  } as const;
  const { write } = await siteProposal(made, place, { folder, sha, at: desk.now() });
  for (const [path, contents] of Object.entries(write)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), 'text' in contents ? contents.text : Buffer.from(contents.base64, 'base64'));
  }
  return made.code;
}
