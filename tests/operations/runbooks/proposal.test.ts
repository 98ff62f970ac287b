import { describe, expect, it } from 'vitest';
import { startCommanded } from '../../../operations/runbooks/commanded.ts';
import type { Proposal } from '../../../operations/runbooks/proposal/proposal.ts';
import { startProposal } from '../../../operations/runbooks/proposal/start-proposal.ts';
import { listed, runbooks } from '../../../operations/runbooks/runbooks.ts';
import { watchGates } from '../../../operations/runbooks/watch-gates.ts';
import { type MemoryDesk, memoryDesk } from '../memory-desk.ts';
import { gitHubDesk } from './github-desk.ts';

const sound = Buffer.from([0xff, 0xfb, 0x90, 0x00, ...Array.from({ length: 300_000 }, (_, at) => at % 251)]);
const wanted = { key: 'one', parentId: 'parent', requestedBy: 'ada' };

const made = (base: string, more: Partial<Proposal> = {}): Proposal => ({
  ...{ title: 'Add the session S01-DFB-ARRIVE', body: 'What it is.', branch: 'factory/s01-dfb-arrive' },
  ...{ headline: 'feat: add the session S01-DFB-ARRIVE', base, madeBy: 'factory', byModel: false },
  write: { 'public/audio/s01.mp3': { base64: sound.toString('base64') }, 'notes.md': { text: '# Ö\n' } },
  ...{ remove: [], gates: [], signOff: ['Listen to it once.'] },
  ...more,
});

const shop = async () => {
  const desk = await memoryDesk({ 'README.md': '# Shop\n', 'notes.md': '# Old\n' });
  const { sha } = await desk.forge.head({ owner: 'octo', name: 'shop' });
  return { desk, sha };
};
const ended = async (desk: MemoryDesk, id: string) => {
  await desk.engine.settled();
  return desk.store.runs.get(id);
};

it('bytes and text become one commit in one pull request, with gates, a parent, and what to know before approving', async () => {
  const { desk, sha } = await shop();
  const { id } = await startProposal(desk, made(sha), wanted);
  expect(await ended(desk, id)).toMatchObject({ state: 'awaiting_ci', parentId: 'parent', kind: 'runbook' });
  expect(desk.forge.filesOf('factory/s01-dfb-arrive')['public/audio/s01.mp3']).toEqual(sound);
  expect(await desk.gates(id)).toEqual({ 'Manual Approval': 'pending' });
  expect(await desk.lines(id)).toContain('Risk: medium. Changes code or settings.');
  expect(desk.forge.pulls()).toHaveLength(1);
});

it('the same key is one run, and the same contents under another key find the pull request again', async () => {
  const { desk, sha } = await shop();
  const first = await startProposal(desk, made(sha), wanted);
  expect(await startProposal(desk, made(sha), wanted)).toEqual({ id: first.id, isNew: false });
  const second = await startProposal(desk, made(sha), { ...wanted, key: 'two' });
  await desk.engine.settled();
  expect(desk.forge.pulls()).toHaveLength(1);
  expect(desk.forge.commits).toHaveLength(1);
  expect(await desk.lines(second.id)).toContain('PR found again: https://github.example/octo/shop/pull/1');
});

it('a dry run shows bytes as a size and texts as a difference, and changes nothing', async () => {
  const { desk, sha } = await shop();
  const { id } = await startProposal(desk, made(sha), { ...wanted, dryRun: true });
  const run = await ended(desk, id);
  expect(run?.state).toBe('skipped');
  expect(run?.outcome.diff).toContain('public/audio/s01.mp3: binary, 0.3 MB\n');
  expect(run?.outcome.diff).toContain('-# Old\n+# Ö\n');
  expect(desk.forge.pulls()).toEqual([]);
});

it('what a model wrote is of medium risk at least, and its gates are those that the proposal asks for besides', async () => {
  const { desk, sha } = await shop();
  const proposal = made(sha, { byModel: true, gates: ['CI: Tests'], write: { 'notes.md': { text: 'New\n' } } });
  const { id } = await startProposal(desk, { ...proposal, madeBy: 'agent', branch: 'agents/notes' }, wanted);
  expect((await ended(desk, id))?.risk).toEqual({ level: 'medium', why: ['A model wrote it.'] });
  expect(await desk.gates(id)).toEqual({ 'CI: Tests': 'pending', 'Manual Approval': 'pending' });
});

it('what stands there already, byte for byte, is skipped', async () => {
  const { desk, sha } = await shop();
  const files = { 'public/audio/s01.mp3': sound, 'notes.md': '# Ö\n' };
  desk.forge.push('main', files);
  const { id } = await startProposal(desk, made(sha), wanted);
  expect(await ended(desk, id)).toMatchObject({
    state: 'skipped',
    reason: 'Nothing would change: it stands there already.',
  });
});

describe('the repository has moved on', () => {
  it('elsewhere: it is proposed on what is there now', async () => {
    const { desk, sha } = await shop();
    desk.forge.push('main', { 'other.md': 'Other\n' });
    const { id } = await startProposal(desk, made(sha), wanted);
    expect((await ended(desk, id))?.state).toBe('awaiting_ci');
    expect(desk.forge.filesOf('factory/s01-dfb-arrive')['other.md']).toBe('Other\n');
  });

  it.each([
    ['in the same text', { 'notes.md': '# Theirs\n' }, 'notes.md'],
    ['in the same bytes', { 'public/audio/s01.mp3': Buffer.from([1, 2, 3]) }, 'public/audio/s01.mp3'],
  ])('%s: nothing is written over, and the run says what to do', async (_, files, path) => {
    const { desk, sha } = await shop();
    desk.forge.push('main', files);
    const { id } = await startProposal(desk, made(sha), wanted);
    const reason = `Somebody has changed ${path} since ${sha.slice(0, 7)}. Make it again from what is there now.`;
    expect(await ended(desk, id)).toMatchObject({ state: 'failed', reason });
    expect(desk.forge.pulls()).toEqual([]);
  });

  it('from a commit that the branch does not have, nothing is proposed', async () => {
    const { desk } = await shop();
    const { id } = await startProposal(desk, made('f'.repeat(40)), wanted);
    expect((await ended(desk, id))?.reason).toMatch(/^It was made from fffffff, which is not in the history of main\./);
  });
});

it('more than 12 MB are refused in words before anything is stored', async () => {
  const { desk, sha } = await shop();
  const write = { 'a.mp3': { base64: Buffer.alloc(12_000_001).toString('base64') } };
  await expect(startProposal(desk, made(sha, { write }), wanted)).rejects.toThrow(
    'A proposal holds 12 MB at most, and this one has 12.0 MB. Leave out the largest files, or make them smaller.',
  );
  expect(await desk.store.runs.list({ limit: 9 })).toEqual([]);
});

it.each(['../x', '.git/config', 'a/.GIT/hooks/x', '/etc/passwd', 'a//b', 'a/./b'])(
  'a path like %s is refused',
  async (path) => {
    const { desk, sha } = await shop();
    const refused = startProposal(desk, made(sha, { write: { [path]: { text: 'x' } } }), wanted);
    await expect(refused).rejects.toThrow(/^This cannot be proposed/);
  },
);

it('nobody starts it with a command: it is not listed, and no command and no event names it', async () => {
  const { desk } = await shop();
  expect(listed('proposal')).toBeUndefined();
  expect(runbooks.map(({ name }) => name)).not.toContain('proposal');
  const payload = { name: 'runbook', input: { runbook: 'proposal', input: {}, dryRun: false } };
  const event = { payload, actor: 'ada', repository: 'octo/shop', deliveryId: 'x' };
  await expect(startCommanded(desk, event as never)).rejects.toThrow('There is no runbook "proposal".');
});

it('on GitHub: bytes arrive as they are, the run goes on by its checks, and run twice it is one pull request', async () => {
  const github = await gitHubDesk({ 'notes.md': '# Old\n' });
  const { desk, place } = github;
  const base = (await place.desk.repository.git.head('main')) ?? '';
  await place.desk.commit({ files: { 'other.md': 'x\n' }, message: 'Go on' });
  const { id } = await startProposal(desk, made(base, { gates: ['CI: Tests'] }), wanted);
  await github.reached(id, 'awaiting_ci');
  const head = await place.desk.pulls.head(1);
  const blob = await place.desk.repository.git.read(`${head}:public/audio/s01.mp3`);
  expect(blob?.content.equals(sound)).toBe(true);
  const second = await startProposal(desk, made(base), { ...wanted, key: 'two' });
  await github.reached(second.id, 'awaiting_ci');
  expect(place.desk.repository.pullRequests).toHaveLength(1);
  expect(place.desk.pulls.get(1).body).toContain('## Before you approve\n\n- Listen to it once.');
  await github.check(1, 'test', 'success');
  await watchGates(desk);
  expect(await github.gates(id)).toEqual({ 'CI: Tests': 'pass', 'Manual Approval': 'pending' });
});
