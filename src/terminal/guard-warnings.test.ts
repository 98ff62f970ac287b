import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { guardWarnings } from './guard-warnings.ts';

test('a warning is spelled out before it is printed, colors too', () => {
  const from = new EventEmitter();
  const printed: string[] = [];
  from.on('warning', ({ name, message, stack, detail }) => printed.push(name, message, stack, detail));
  guardWarnings(from);
  const text = '\u001b[31mred\r\n::error::x';
  from.emit('warning', Object.assign(new Error(text), { name: text, stack: `Error: ${text}\n    at x`, detail: text }));
  const shown = '\\x1b[31mred\\r\n\\::error::x';
  expect(printed).toEqual([shown, shown, `Error: ${shown}\n    at x`, shown]);
});
