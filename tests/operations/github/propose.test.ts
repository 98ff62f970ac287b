import { expect, test } from 'vitest';
import type { Wish } from '../../../operations/github/forge.ts';
import { fault } from '../../fake-github/index.ts';
import { at, createPlace } from './set-up.ts';

const wish: Wish = {
  base: 'main',
  branch: 'ledgerline/spec',
  title: 'A specification',
  body: 'What is to be made.',
  draft: false,
  message: { headline: 'Write the specification' },
  write: new Map([
    ['spec/a.md', 'One ö\n'],
    ['spec/b.md', 'Two\n'],
  ]),
  remove: ['old.txt', 'never-there.txt'],
};

test('a wish becomes one branch, one commit and one pull request; the same wish again finds them', async () => {
  const { desk, forge, fake } = await createPlace();
  const made = await forge.propose(at, { ...wish, draft: true });
  const headSha = await desk.repository.git.head(wish.branch);
  expect(made).toEqual({
    number: 1,
    url: 'https://github.com/team/app/pull/1',
    headSha,
    actionsUrl: 'https://github.com/team/app/actions?query=branch%3Aledgerline%2Fspec',
    wasThere: false,
  });
  expect(desk.pulls.get(1)).toMatchObject({ isDraft: true, title: 'A specification', baseRefName: 'main' });
  fake.requests.length = 0;
  expect(await forge.propose(at, wish)).toEqual({ ...made, wasThere: true });
  expect(fake.requests.map(({ operation }) => operation)).toEqual(['Proposal', 'SideCommits', 'OidsAt']);
  expect(desk.repository.pullRequests).toHaveLength(1);
  expect(await forge.texts(at, headSha ?? '', ['spec/a.md', 'old.txt'])).toEqual(new Map([['spec/a.md', 'One ö\n']]));
});

test('another wish for the same branch adds one commit to the same pull request', async () => {
  const { desk, forge } = await createPlace();
  await forge.propose(at, wish);
  const before = await desk.repository.git.head(wish.branch);
  const next = await forge.propose(at, { ...wish, write: new Map([['spec/a.md', 'Other\n']]) });
  expect(next).toMatchObject({ number: 1, wasThere: false });
  const head = (await desk.repository.git.head(wish.branch)) ?? '';
  expect(await desk.repository.git.between(before ?? '', head)).toHaveLength(1);
});

test.each(['Proposal', 'MoveBranch', 'Commit', 'OpenPullRequest'])(
  'when the answer to %s is lost, nothing is done twice',
  async (operation) => {
    const { desk, forge, fake } = await createPlace();
    fake.faults.next(operation, fault.lostReply());
    expect(await forge.propose(at, wish)).toMatchObject({ number: 1 });
    expect(desk.repository.pullRequests).toHaveLength(1);
    const [main, head] = [await desk.repository.git.head('main'), await desk.repository.git.head(wish.branch)];
    expect(await desk.repository.git.between(main ?? '', head ?? '')).toHaveLength(1);
  },
);

test('a branch that somebody else has committed to is left alone, also when they do so in between', async () => {
  const { desk, forge, fake } = await createPlace();
  await forge.propose(at, wish);
  const other = { branch: wish.branch, files: { 'spec/a.md': 'Mine\n' }, by: fake.world.account('grace') };
  fake.faults.next(
    'Commit',
    fault.meanwhile(async () => void (await desk.commit(other))),
  );
  const again = { ...wish, write: new Map([['spec/a.md', 'Ours\n']]) };
  const leftAlone = 'Somebody else has committed to ledgerline/spec, so it is theirs now.';
  expect(await forge.propose(at, again)).toEqual({ leftAlone });
  const head = (await desk.repository.git.head(wish.branch)) ?? '';
  expect((await forge.texts(at, head, ['spec/a.md'])).get('spec/a.md')).toBe('Mine\n');
});

test('a pull request that a person closed is not opened again, with or without its branch', async () => {
  const { desk, forge } = await createPlace();
  await forge.propose(at, wish);
  await desk.as('grace').pulls.close(1);
  const leftAlone = 'Somebody closed pull request #1, so it stays closed.';
  expect(await forge.propose(at, wish)).toEqual({ leftAlone });
  expect(desk.repository.pullRequests).toHaveLength(1);
});

test('what was merged is found again, and what the base holds already needs nothing', async () => {
  const { desk, forge } = await createPlace();
  await forge.propose(at, wish);
  await desk.as('grace').pulls.merge(1);
  expect(await forge.propose(at, wish)).toMatchObject({ number: 1, wasThere: true });
  expect(await forge.propose(at, { ...wish, branch: 'another' })).toEqual({
    leftAlone: 'main holds all of it already.',
  });
});

test('nothing is proposed in the base or the default branch itself', async () => {
  const { desk, forge } = await createPlace();
  await desk.branch('next');
  await expect(forge.propose(at, { ...wish, branch: 'main' })).rejects.toThrow('cannot stand in main itself');
  await expect(forge.propose(at, { ...wish, base: 'next', branch: 'main' })).rejects.toThrow('cannot stand in main');
  await expect(forge.propose(at, { ...wish, base: 'gone' })).rejects.toThrow('team/app has no branch "gone".');
});
