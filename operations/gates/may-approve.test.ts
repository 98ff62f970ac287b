import { expect, test } from 'vitest';
import { type Asked, mayApprove } from './may-approve.ts';

const asked: Asked = {
  ...{ decision: 'approved', person: 'grace', reason: 'The rollback was tried out today.' },
  ...{ requestedBy: 'ada', author: 'ledgerline[bot]', bot: 'ledgerline[bot]', mayWrite: true, approvers: [] },
  ...{ headSha: 'a1', currentSha: 'a1' },
};
const refusal = (other: Partial<Asked>) => {
  const answer = mayApprove({ ...asked, ...other });
  return 'refused' in answer ? answer.refused : undefined;
};

test('a person who may write, who neither asked for the run nor opened the pull request, may approve with a reason', () => {
  expect(mayApprove(asked)).toEqual({ may: true });
});

test.each(['', '   ', 'ok', '\u200B'.repeat(20), '. . . . . . . . . . .'])('"%s" is no reason', (reason) => {
  expect(refusal({ reason })).toBe('Say why, in at least 10 letters: the reason is kept with the decision.');
});

test('who asked is never who approves, however the name is written', () => {
  expect(refusal({ person: 'Ada' })).toBe('Ada asked for this run, so somebody else has to approve it.');
});

test('who opened the pull request is never who approves it', () => {
  expect(refusal({ author: 'Grace' })).toBe('grace opened the pull request, so somebody else has to approve it.');
});

test('a bot never approves', () => {
  expect(refusal({ person: 'renovate[bot]' })).toBe('renovate[bot] is a bot, and a person has to decide.');
  expect(refusal({ bot: 'grace' })).toBe('grace is a bot, and a person has to decide.');
});

test('who may not write may not decide', () => {
  expect(refusal({ mayWrite: false })).toBe('grace may not write to the repository, so may not decide.');
});

test('where approvers are named, they and nobody else decide', () => {
  expect(refusal({ approvers: ['Grace'], mayWrite: false })).toBeUndefined();
  expect(refusal({ approvers: ['linus'] })).toBe(
    'grace is not one of those who may decide (operations.approvers of the configuration).',
  );
});

test('nobody decides about a commit that is not the head', () => {
  const words =
    'The pull request has changed since it was looked at. Look at it again, and decide about what is there now.';
  expect(refusal({ currentSha: 'b2' })).toBe(words);
  expect(refusal({ headSha: null })).toBe(words);
  expect(refusal({ headSha: null, currentSha: null })).toBeUndefined();
});

test('who asked may reject, with a reason', () => {
  expect(refusal({ decision: 'rejected', person: 'ada' })).toBeUndefined();
  expect(refusal({ decision: 'rejected', person: 'ada', reason: 'no' })).toContain('Say why');
});
