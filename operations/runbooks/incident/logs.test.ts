import { expect, test } from 'vitest';
import { GitHubError } from '../../../src/github/explain.ts';
import type { Actions } from '../../github/actions.ts';
import { logSource } from './logs.ts';

const gone = async () => {
  throw new GitHubError('There is no team/app, or the token may not see it.', '', { cause: { status: 404 } });
};
const source = logSource({ actions: { jobs: gone } as unknown as Actions, config: { logs: [] } });

test.each([
  ['actions:team/app/123/test', 'There is no workflow run 123 in team/app, or the token may not see it.'],
  ['http://169.254.169.254/latest', 'Logs are not read from 169.254.169.254.'],
  ['file:///etc/passwd', 'cannot be read'],
  ['/dev/zero', 'is no file'],
])('what cannot be read as a log is refused in words: %s', async (from, words) => {
  await expect(source.lines(from)).rejects.toThrow(words);
});
