import { expect, test } from 'vitest';
import { followRedirects } from './follow-redirects.ts';

const api = 'https://api.github.com';

/** Asks a server that gives these answers one after another, and keeps what it was asked. */
async function asking(answers: readonly (readonly [status: number, location?: string])[], method = 'GET') {
  const asked: string[] = [];
  const server: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    asked.push(`${init?.method} ${String(input)} ${headers.get('authorization')} ${String(init?.body ?? '')}`.trim());
    expect(init?.redirect).toBe('manual');
    const [status, location] = answers[asked.length - 1] ?? [200];
    return new Response('', { status, headers: location === undefined ? {} : { location } });
  };
  const init = { method, headers: { authorization: 'token x' }, ...(method === 'POST' && { body: 'question' }) };
  const response = await followRedirects(server)(`${api}/a`, init);
  return { outcome: response.status === 421 ? await response.text() : response.status, asked };
}

test.each([301, 302, 303, 307, 308])('a %i within GitHub is followed, with the token', async (status) => {
  const { outcome, asked } = await asking([[status, '/b']]);
  expect([outcome, asked]).toEqual([200, [`GET ${api}/a token x`, `GET ${api}/b token x`]]);
});

test.each([
  [302, `GET ${api}/b token x`],
  [307, `POST ${api}/b token x question`],
] as const)('after a %i what was sent goes on only where it is meant to', async (status, second) => {
  expect((await asking([[status, `${api}/b`]], 'POST')).asked[1]).toBe(second);
});

test.each([
  'https://evil.example/a',
  '//evil.example',
  'http://api.github.com/a',
  'https://api.github.com:8443/a',
  'https://api.github.com.evil.example',
  'https://api.github.com@evil.example',
  'https://ada:secret@api.github.com/a',
  'data:text/plain,x',
  'file:///etc/passwd',
  'https://',
])('a redirect to %s is refused, and nothing is asked there', async (location) => {
  for (const status of [301, 307]) {
    const { outcome, asked } = await asking([[status, location]], 'POST');
    expect(outcome).toMatch(/^https:\/\/api\.github\.com redirects to /);
    expect(asked).toHaveLength(1);
  }
  const { asked } = await asking([
    [301, '/b'],
    [301, location],
  ]);
  expect(asked).toHaveLength(2);
});

test('redirects without end are refused', async () => {
  const { outcome, asked } = await asking(Array.from({ length: 20 }, () => [301, '/a'] as const));
  expect([outcome, asked.length]).toEqual(['https://api.github.com redirects again and again', 6]);
});

test('what says of itself that it is a redirect and names no place is an answer', async () => {
  expect((await asking([[301]])).outcome).toBe(301);
});

test('who goes where a redirect leads without the token is told the way, and nothing is asked there', async () => {
  const asked: string[] = [];
  const server: typeof fetch = async (input) => {
    asked.push(String(input));
    return new Response('', { status: 302, headers: { location: 'https://storage.example/file' } });
  };
  const response = await followRedirects(server)(`${api}/a`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, 'https://storage.example/file']);
  expect(asked).toEqual([`${api}/a`]);
});
