import { describe, expect, it } from 'vitest';
import { continueWith } from './continue-with.ts';
import type { HeardSession } from './heard.ts';

const path = ['A', 'B', 'C'];
const upTo = (end: number): HeardSession => ({ title: '', length: 100, played: [[0, end]], at: end });

describe('where one goes on along a path', () => {
  it('is nowhere when nothing of the path was heard', () => {
    expect(continueWith(new Map([['X', upTo(10)]]), path)).toBeUndefined();
  });

  it('is the session heard last, where one stopped', () => {
    const heard = new Map([
      ['C', upTo(10)],
      ['A', upTo(42)],
      ['X', upTo(10)],
    ]);
    expect(continueWith(heard, path)).toEqual({ code: 'A', at: 42 });
  });

  it('is the next session once enough was heard, from where one was in it', () => {
    expect(continueWith(new Map([['A', upTo(90)]]), path)).toEqual({ code: 'B', at: 0 });
    const both = new Map([
      ['B', upTo(7)],
      ['A', upTo(95)],
    ]);
    expect(continueWith(both, path)).toEqual({ code: 'B', at: 7 });
  });

  it('passes over what was heard already', () => {
    const heard = new Map([
      ['B', upTo(100)],
      ['A', upTo(100)],
    ]);
    expect(continueWith(heard, path)).toEqual({ code: 'C', at: 0 });
  });

  it('is, after the last session, the first that was passed over', () => {
    const heard = new Map([
      ['A', upTo(100)],
      ['C', upTo(100)],
    ]);
    expect(continueWith(heard, path)).toEqual({ code: 'B', at: 0 });
  });

  it('is nowhere once everything was heard', () => {
    expect(continueWith(new Map(path.map((code) => [code, upTo(100)])), path)).toBeUndefined();
  });
});
