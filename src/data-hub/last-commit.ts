import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The last commit that touched a folder, and its time in milliseconds since 1970; nothing where git knows nothing of it. */
export const lastCommit = (folder: string): Promise<{ readonly oid: string; readonly at: number } | undefined> =>
  run('git', ['-C', folder, 'log', '-1', '--format=%H %ct', '--', '.']).then(
    ({ stdout }) => {
      const [oid = '', seconds] = stdout.trim().split(' ');
      return oid === '' ? undefined : { oid, at: Number(seconds) * 1000 };
    },
    () => undefined,
  );
