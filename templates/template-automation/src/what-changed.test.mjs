import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whatChanged } from './what-changed.mjs';

const index = (total, dataDigest = `${total}`) => ({ dataDigest, collections: { tasks: { total } } });

test('what changed is told, and nothing where nothing did', () => {
  assert.deepEqual(whatChanged(index(1), index(3)), ['tasks: 1 → 3']);
  assert.deepEqual(whatChanged(undefined, index(3)), ['tasks: 0 → 3']);
  assert.deepEqual(whatChanged(index(3), { collections: {} }), ['tasks: 3 → 0']);
  assert.deepEqual(whatChanged(index(3), index(3, 'other')), ['Records changed; there are as many as before.']);
  assert.deepEqual(whatChanged(index(3), index(3)), []);
});
