import { expect, test } from 'vitest';
import { refusal } from './refusal.ts';

const refused = (status: number, headers: Record<string, string> = {}, body = '') =>
  refusal(new Response(body, { status, headers }));

test.each([
  ['seconds', { 'retry-after': '7' }, 7],
  [
    'a time, counted from that of the answer',
    { 'retry-after': 'Fri, 02 Jan 2026 03:04:15 GMT', date: 'Fri, 02 Jan 2026 03:04:05 GMT' },
    10,
  ],
  ['a time that is over', { 'retry-after': 'Fri, 02 Jan 2026 03:04:05 GMT', date: 'Fri, 02 Jan 2026 03:04:15 GMT' }, 0],
  ['a time and no date', { 'retry-after': 'Fri, 02 Jan 2026 03:04:05 GMT' }, undefined],
  ['nonsense', { 'retry-after': '-5 minutes' }, undefined],
  ['nothing', {}, undefined],
])('how long to wait is said as %s', async (_, headers, afterSeconds) => {
  expect((await refused(429, headers)).known).toEqual({ mayPass: true, afterSeconds });
});

test.each([
  ['This model has a maximum context length of 8192 tokens.', 'prompt too long'],
  ['prompt is too long: 210000 tokens', 'prompt too long'],
  ['The response was filtered due to the content management policy.', 'refused by the provider'],
  ['response_format is not supported', 'request refused'],
  ['', 'request refused'],
])('a bad request that says "%s" means: %s', async (said, word) => {
  expect((await refused(400, {}, said)).word).toBe(word);
});

test('what a refusal says is read to a limit and never becomes the message', async () => {
  const failure = await refused(400, {}, 'la '.repeat(1_000_000));
  expect([failure.message, failure.known.said]).toEqual(['request refused', '']);
});
