import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { agentDocs } from '../../../operations/agents/agent-docs.ts';
import { never } from '../../../operations/agents/patch/rules/never.ts';
import { seedReference } from '../../../operations/agents/seed/seed-reference.ts';

const read = (file: string) => readFileSync(file, 'utf8');

test('what the manual says of the seed is what its schema says', () => {
  for (const { file, text } of agentDocs(read, read('seed.yaml')))
    expect(
      read(file) === text,
      `${file} is out of date: run "node scripts/agent-docs.ts" and commit what it writes.`,
    ).toBe(true);
});

test('every key has a meaning', () => {
  const rows = seedReference()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
});

test('what no agent may change is told with a name that is really refused', () => {
  for (const { such, fits } of never)
    for (const one of such.split(', '))
      expect(fits.test(`${one.replace('*', 'x')}${one.endsWith('/') ? 'x' : ''}`.toLowerCase()), one).toBe(true);
});
