import assert from 'node:assert/strict';
import { test } from 'node:test';
import { health } from './health.mjs';

const answering = (status) => async () => new Response(null, { status });

test('a success is well, and everything else is told', async () => {
  assert.equal(await health('https://x.example/', { ask: answering(204) }), 'https://x.example/ answers with 204.');
  await assert.rejects(health('https://x.example/', { ask: answering(503) }), /answers with 503/);
  await assert.rejects(health(''), /HEALTH_URL is not set/);
});
