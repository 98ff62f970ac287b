import { expect, test } from 'vitest';
import { contentPolicy } from './content-policy.ts';

const beyond = {
  pictureHosts: ['github.com', '*.example.org'],
  isEncrypted: true,
};

test('a page may run and load what is of its site, and what is named', () => {
  expect(contentPolicy(beyond).split(';')).toMatchInlineSnapshot(`
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' github.com *.example.org",
      "media-src 'self' https:",
      "connect-src 'self'",
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
    ]
  `);
});

test('sound without encryption is for sites without it, and pictures without it for none', () => {
  expect(contentPolicy(beyond)).not.toContain('http:');
  const plain = contentPolicy({ ...beyond, isEncrypted: false });
  expect(plain).toContain("media-src 'self' https: http:;");
  expect(plain).toContain("img-src 'self' https://github.com https://*.example.org;");
});

test('nothing is inline, and nothing comes from anywhere', () => {
  expect(contentPolicy(beyond)).not.toMatch(/sha\d|unsafe-inline|unsafe-hashes|unsafe-eval|\*(?!\.)|data:|blob:/);
});
