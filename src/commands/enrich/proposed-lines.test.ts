import { expect, test } from 'vitest';
import { GitHubError } from '../../github/explain.ts';
import { notProposed, proposedLines } from './proposed-lines.ts';

test('what became of proposals is told by key and reason', () => {
  const told = [
    { key: 'proposals/sessions/4', became: 'made' },
    { key: 'proposals/users/7', became: 'gone' },
    { key: 'proposals/sessions/5', became: 'left alone' },
  ] as const;
  expect(proposedLines({ told, placeless: ['proposals/sessions/6'] })).toEqual([
    'sessions/4: proposed.',
    'users/7: not proposed, because its issue is gone.',
    'sessions/5: not proposed, because somebody else has committed to the branch ledgerline/proposals.',
    '1 proposal has no place: only the issue of a record, or a session in a repository, can have one.',
    '  sessions/6',
  ]);
});

test('proposals that GitHub did not take end the command with 2, and with what to do', () => {
  const why = new GitHubError('The token may not write.', 'Nothing was published. Give it the permission.');
  const failed = ['proposals/users/1', 'proposals/users/2'].map((key) => ({ key, why }));
  expect(notProposed({ failed: [] })).toBeUndefined();
  expect(notProposed({ failed })).toMatchObject({
    message: '2 proposals were not made (users/1, users/2): The token may not write.',
    hint: 'Give it the permission. Everything else is done; they are tried again next time.',
    exitCode: 2,
  });
});
