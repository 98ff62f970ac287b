import { expect, test } from 'vitest';
import { contentPolicy } from './content-policy.ts';

const beyond = {
  inlineScripts: ['alert(1)'],
  inlineStyles: ['a{}'],
  pictureHosts: ['github.com', '*.example.org'],
  isEncrypted: true,
};

test('a page may run and load what is of its site, and what is named', () => {
  expect(contentPolicy(beyond).split('; ')).toMatchInlineSnapshot(`
    [
      "default-src 'none'",
      "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
      "style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='",
      "img-src 'self' https://github.com https://*.example.org",
      "media-src 'self' https:",
      "connect-src 'self'",
      "font-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
    ]
  `);
});

test('sound without encryption is for sites without it', () => {
  expect(contentPolicy(beyond)).not.toContain('http:');
  expect(contentPolicy({ ...beyond, isEncrypted: false })).toContain("media-src 'self' https: http:;");
});

test('nothing is inline, and nothing comes from anywhere', () => {
  expect(contentPolicy(beyond)).not.toMatch(/unsafe-inline|unsafe-hashes|unsafe-eval|\*(?!\.)|data:|blob:/);
});
