import { expect, it } from 'vitest';
import { analysis } from './analysis.ts';
import { causes } from './causes.ts';

const logs = [
  ['Token expiration', 'ERROR TokenExpiredError: jwt expired'],
  ['Missing module', "Error: Cannot find module 'left-pad'"],
  ['Out of memory', 'FATAL ERROR: Reached heap limit - JavaScript heap out of memory'],
  ['Disk full', 'Error: ENOSPC: no space left on device, write'],
  ['Rate limit', 'ERROR the service answered 429 Too Many Requests'],
  ['Connection refused', 'Error: connect ECONNREFUSED 10.0.0.7:5432'],
  ['Name not found', 'Error: getaddrinfo ENOTFOUND db.internal'],
  ['Timeout', 'ERROR upstream timed out after 30 s'],
  ['Certificate', 'Error: self-signed certificate in certificate chain'],
  ['Access denied', "Error: EACCES: permission denied, open '/srv/data'"],
  ['Null dereference', "TypeError: Cannot read properties of undefined (reading 'id')"],
  ['Data that cannot be read', 'SyntaxError: Unexpected token < in JSON at position 0'],
] as const;

it.each(logs)('%s is the cause of %j', (name, line) => {
  expect(analysis(['INFO all is well', line]).cause).toMatchObject({ name, count: 1, lines: [2] });
});

it('each cause of the catalogue has a log here, and an error of no cause has none', () => {
  expect(logs.map(([name]) => name)).toEqual(causes.map(({ name }) => name));
  expect(analysis(['ERROR frobnication went sideways'])).toMatchObject({ entries: 1, cause: null });
});
