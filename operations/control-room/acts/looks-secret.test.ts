import { expect, test } from 'vitest';
import { looksSecret } from './looks-secret.ts';

test.each([
  'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
  'github_pat_11ABCDEFG0abcdefghijkl',
  'AKIAABCDEFGHIJKLMNOP',
  '-----BEGIN RSA PRIVATE KEY-----',
  'xoxb-1234567890-abcdef',
  'sk-proj-abcdefghijklmnopqrstuvwx',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl',
  'password: hunter2hunter2',
  'https://ada:letmein@example.org/',
])('%s looks like a secret', (text) => expect(looksSecret(text, [])).toBe(true));

test.each(['Yes, publish them', 'The tokens are renewed now.', 'Use branch task-1234', 'https://example.org/a/b'])(
  '%s does not',
  (text) => expect(looksSecret(text, [])).toBe(false),
);

test('a secret of this process is known, whatever it looks like', () => {
  expect(looksSecret('the blue horse jumps', ['blue horse'])).toBe(true);
});
