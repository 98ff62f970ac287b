import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { processRecords } from '../../pipeline/process-records.ts';
import { reusing } from './reusing.ts';

test('only what is made of another object, or decided otherwise, is made again', () => {
  const reuse = reusing();
  const [one, other] = [{}, {}];
  const made: string[] = [];
  const make = (of: object, decided: string) =>
    reuse(of, decided, () => {
      made.push(decided);
      return decided;
    });
  expect([make(one, 'a'), make(other, 'b'), make(one, 'a'), make(one, 'c'), make(other, 'b')]).toEqual([
    ...['a', 'b', 'a', 'c', 'b'],
  ]);
  expect(made).toEqual(['a', 'b', 'c']);
});

test('of many candidates only the changed one is validated again, and one that is dated ahead, as time goes on', () => {
  const counted: object[] = [];
  const known = reusing();
  const options = { patternTags: [], publishPrivateNotes: false };
  const read = (candidates: Parameters<typeof processRecords>[1], now: number) => {
    counted.length = 0;
    const reuse: typeof known = (of, decided, make) =>
      known(of, decided, () => {
        counted.push(of);
        return make();
      });
    return processRecords(recordTypes, candidates, { ...options, now, reuse });
  };
  const task = (id: number, title: string, updatedAt: string) => ({
    ...{ type: 'task', id, origin: `data/tasks/${id}.json` },
    data: { id, title, status: 'backlog', labels: [], createdAt: '2026-01-01T00:00:00Z', updatedAt },
  });
  const [one, two, ahead] = [
    task(1, 'one', '2026-01-02T00:00:00Z'),
    task(2, 'two', '2026-01-02T00:00:00Z'),
    task(3, 'three', '2026-03-01T00:00:00Z'),
  ];
  const now = Date.parse('2026-02-01T00:00:00Z');
  read([one, two, ahead], now);
  expect(counted).toEqual([one, two, ahead]);
  const edited = task(2, 'zwei', '2026-01-03T00:00:00Z');
  const site = read([one, edited, ahead], now + 1000);
  expect(counted).toEqual([edited, ahead]);
  expect(site).toEqual(processRecords(recordTypes, [one, edited, ahead], { ...options, now: now + 1000 }));
});
