import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Heard, type HeardSession, readHeard, unionOfHeard, writeHeard } from './heard.ts';
import { addPlayed, nothingPlayed, playedSeconds } from './played-segments.ts';

const second = fc.integer({ min: 0, max: 600 });
const session: fc.Arbitrary<HeardSession> = fc.record({
  title: fc.string({ maxLength: 40 }),
  length: second,
  at: second,
  played: fc
    .array(fc.tuple(second, second), { maxLength: 5 })
    .map((pieces) => pieces.reduce((all, [start, end]) => addPlayed(all, start, end), nothingPlayed)),
});
const code = fc.constantFrom('S01-DFP-INTRO', 'S02-DFP-SETTLE', 'constructor', 's03');
const heard: fc.Arbitrary<Heard> = fc.array(fc.tuple(code, session)).map((entries) => new Map(entries));

test('what is exported is imported the same', () => {
  fc.assert(
    fc.property(heard, (all) => {
      expect(readHeard(writeHeard(all))).toEqual(all);
    }),
  );
});

test('an import never takes anything away, and doing it twice changes nothing', () => {
  fc.assert(
    fc.property(heard, heard, (here, file) => {
      const both = unionOfHeard(here, file);
      for (const [name, { played }] of here)
        expect(playedSeconds(both.get(name)?.played ?? [])).toBeGreaterThanOrEqual(playedSeconds(played));
      expect(unionOfHeard(both, file)).toEqual(both);
      expect([...both.keys()].sort()).toEqual([...new Set([...here.keys(), ...file.keys()])].sort());
    }),
  );
});

test('a file that is not ours is refused', () => {
  for (const text of ['', 'null', '[]', '{}', '{"kind":"ledgerline-heard","version":2,"sessions":[]}', '<html>'])
    expect(readHeard(text)).toBeUndefined();
  expect(readHeard(' '.repeat(2_000_000))).toBeUndefined();
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readHeard(text)).toBeUndefined();
    }),
  );
});

test('entries of a hostile file are passed over, the others stay', () => {
  const good = { code: 'S01-DFP-INTRO', title: 'Arriving', length: 155, at: 12, played: '0[.]12' };
  const bad = [
    null,
    7,
    { ...good, code: '../../elsewhere' },
    { ...good, code: 'javascript:alert(1)' },
    { ...good, code: '__proto__' },
    { ...good, title: { toString: 'x' } },
    { ...good, length: '155' },
    { ...good, at: -1 },
    { ...good, played: [[0, 12]] },
  ];
  const file = JSON.stringify({ kind: 'ledgerline-heard', version: 1, sessions: [...bad, good] });
  expect([...(readHeard(file)?.keys() ?? [])]).toEqual(['S01-DFP-INTRO']);
});

test('what a browser keeps is bounded, and the session heard last stays', () => {
  const entry: HeardSession = { title: 'x', length: 1, at: 0, played: [[0, 1]] };
  const many = new Map(Array.from({ length: 2000 }, (_, index) => [`S${index}`, entry]));
  const kept = readHeard(writeHeard(many));
  expect(kept?.size).toBe(500);
  expect(kept?.has('S1999')).toBe(true);
});
