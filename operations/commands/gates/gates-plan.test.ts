import { expect, test } from 'vitest';
import type { HubState } from '../../../src/data-hub/hub.ts';
import type { Candidate } from '../../../src/pipeline/candidate.ts';
import { settings } from '../../../src/settings/settings.ts';
import type { ClosingPull } from '../../gates/gates-file-of.ts';
import { gatesPlan } from './gates-plan.ts';

const start = 'https://github.com/o/issues/issues/';
const record = (type: string, id: number, more: object = {}): Candidate => ({
  ...{ type, id, origin: `data/${type}s/${id}.json` },
  data: {
    ...{ id, title: `${type}: number ${id}`, status: 'queued', labels: [], url: `${start}${id}`, owner: 'Ada' },
    ...{ createdAt: '2026-11-01T00:00:00Z', ...more },
  },
});
const pull = (number: number, more: Partial<ClosingPull> = {}): ClosingPull => ({
  ...{ number, url: `https://github.com/o/code/pull/${number}`, title: 'A change', state: 'open', headSha: 'a1' },
  ...{ updatedAt: '2026-11-02T00:00:00Z', checks: [], actionsUrl: 'https://github.com/o/code/actions' },
  ...{ paths: ['a.md'], hasMorePaths: false, additions: 1, deletions: 0, author: 'ada', authorIsBot: false },
  ...more,
});
function hubOf(candidates: Candidate[], gates: Record<number, string> = {}): HubState {
  const nothing = { config: new Map(), configFiles: new Map(), derived: new Map(), summaries: new Map() };
  return {
    ...{
      candidates,
      ...nothing,
      gates: new Map(Object.entries(gates).map(([number, text]) => [Number(number), text])),
    },
    ...{ passedOver: [], commit: null, isSample: false, texts: new Map(), obstacleTo: () => undefined, isPublic: true },
  };
}

async function changeOf(hub: HubState, found: Record<number, ClosingPull[]>, only?: number) {
  const asked: number[][] = [];
  const questions = {
    urls: async () => [start],
    async closing(issues: readonly number[]) {
      asked.push([...issues]);
      return new Map(Object.entries(found).map(([number, pulls]) => [Number(number), pulls]));
    },
  };
  const change = await gatesPlan(settings(), questions, only)(hub);
  return { asked, change, write: [...(change?.write.keys() ?? [])], remove: change?.remove ?? [] };
}
const textOf = async (number: number, pulls: ClosingPull[]) =>
  (await changeOf(hubOf([record('job', number)]), { [number]: pulls })).change?.write.get(
    `data/gates/${number}.json`,
  ) ?? '';

test('the file of each record that a pull request closes is written, in one change', async () => {
  const hub = hubOf([record('job', 1), record('task', 2), record('job', 3), record('event', 4)]);
  const { asked, change, write } = await changeOf(hub, { 1: [pull(9)], 2: [pull(8)], 3: [] });
  expect(asked.map((numbers) => numbers.toSorted())).toEqual([[1, 2, 3]]);
  expect(write.toSorted()).toEqual(['data/gates/1.json', 'data/gates/2.json']);
  expect(change?.message).toEqual({ headline: 'chore: gates of 2 records' });
  expect(JSON.parse(change?.write.get('data/gates/1.json') ?? '')).toMatchObject({
    number: 1,
    pullRequests: [{ number: 9 }],
  });
});

test('the same facts change nothing, and neither does a time alone', async () => {
  const text = await textOf(1, [pull(9)]);
  const hub = hubOf([record('job', 1)], { 1: text });
  expect((await changeOf(hub, { 1: [pull(9)] })).change).toBeUndefined();
  expect((await changeOf(hub, { 1: [pull(9, { updatedAt: '2026-11-09T00:00:00Z' })] })).change).toBeUndefined();
  expect((await changeOf(hub, { 1: [pull(9, { state: 'merged' })] })).write).toEqual(['data/gates/1.json']);
});

test('a file that nobody can read is written anew', async () => {
  expect((await changeOf(hubOf([record('job', 1)], { 1: '{' }), { 1: [pull(9)] })).write).toEqual([
    'data/gates/1.json',
  ]);
});

test('the file of a record that is gone, or that nothing closes any more, is removed', async () => {
  const text = await textOf(1, [pull(9)]);
  const hub = hubOf([record('job', 1), record('event', 4)], { 1: text, 4: text, 5: text });
  expect((await changeOf(hub, { 1: [] })).remove).toEqual([
    'data/gates/1.json',
    'data/gates/4.json',
    'data/gates/5.json',
  ]);
});

test('of a record that is not published nothing is asked, and its file goes', async () => {
  const text = await textOf(1, [pull(9)]);
  const stranger = { author: 'eve', authorAssociation: 'NONE' };
  const { asked, remove } = await changeOf(hubOf([record('job', 1, stranger)], { 1: text }), { 1: [pull(9)] });
  expect({ asked, remove }).toEqual({ asked: [], remove: ['data/gates/1.json'] });
});

test('what mirrors no issue is left as it is', async () => {
  const text = await textOf(1, [pull(9)]);
  const { asked, change } = await changeOf(hubOf([record('job', 1, { url: null })], { 1: text }), {});
  expect({ asked, change }).toEqual({ asked: [], change: undefined });
});

test('with a number only that record is looked after', async () => {
  const text = await textOf(1, [pull(9)]);
  const hub = hubOf([record('job', 1), record('job', 2)], { 5: text, 6: text });
  expect(await changeOf(hub, { 1: [pull(9)], 2: [pull(8)] }, 2)).toMatchObject({
    asked: [[2]],
    write: ['data/gates/2.json'],
    remove: [],
  });
  expect((await changeOf(hub, {}, 5)).remove).toEqual(['data/gates/5.json']);
});

test('what strangers wrote is made harmless', async () => {
  const text = await textOf(1, [pull(9, { title: `Ask ada@example.org \u202Enow\u0007 ghp_${'a'.repeat(36)}` })]);
  expect(JSON.parse(text).pullRequests[0].title).toBe('Ask [address hidden] now ***');
});

test('a question that fails changes nothing', async () => {
  const questions = { urls: async () => [start], closing: () => Promise.reject(new Error('GitHub is away')) };
  await expect(gatesPlan(settings(), questions)(hubOf([record('job', 1)]))).rejects.toThrow('GitHub is away');
});
