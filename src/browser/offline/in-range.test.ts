import { expect, test } from 'vitest';
import { inRange } from './in-range.ts';

const whole = () => new Response('0123456789', { headers: { 'content-type': 'audio/mpeg' } });

test.each([
  ['bytes=0-', '0123456789', 'bytes 0-9/10'],
  ['bytes=3-5', '345', 'bytes 3-5/10'],
  ['bytes=7-99', '789', 'bytes 7-9/10'],
  ['bytes=-4', '6789', 'bytes 6-9/10'],
  ['bytes=-99', '0123456789', 'bytes 0-9/10'],
])('a request for %s is given that part, and told where it stands', async (range, part, place) => {
  const response = await inRange(whole(), range);
  expect(response.status).toBe(206);
  expect(await response.text()).toBe(part);
  expect(Object.fromEntries(response.headers)).toEqual({
    'accept-ranges': 'bytes',
    'content-length': String(part.length),
    'content-range': place,
    'content-type': 'audio/mpeg',
  });
});

test('a part behind the end is refused', async () => {
  const response = await inRange(whole(), 'bytes=10-');
  expect(response.status).toBe(416);
  expect(response.headers.get('content-range')).toBe('bytes */10');
});

test('whoever asks for no part, or for several, is given the whole', async () => {
  for (const range of [null, 'bytes=-', 'bytes=0-1,3-4', 'lines=1-2'])
    expect(await (await inRange(whole(), range)).text()).toBe('0123456789');
});
