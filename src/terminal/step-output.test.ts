import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stepOutput } from './step-output.ts';

const file = () => join(mkdtempSync(join(tmpdir(), 'ledgerline-output-')), 'output');

test('each value is a line of the file that Actions names', () => {
  const output = file();
  stepOutput({ changed: true, commit: 'abc' }, output);
  stepOutput({ rebuild: false }, output);
  expect(readFileSync(output, 'utf8')).toBe('changed=true\ncommit=abc\nrebuild=false\n');
});

test('a value with a line break, which could name an output of its own, is refused', () => {
  expect(() => stepOutput({ reason: 'a\nrebuild=true' }, file())).toThrow('line break');
});

test('outside of a workflow nothing is written', () => {
  expect(() => stepOutput({ changed: true }, undefined)).not.toThrow();
});
