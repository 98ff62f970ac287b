import { expect, test } from 'vitest';
import type { User } from '../../../content-schema/index.ts';
import type { AnyRecord } from '../../pipeline/any-record.ts';
import { writtenListener } from './written-listener.ts';

const user = (id: number, handle: string) => ({ id, handle }) as User;
const book = { byName: new Map([['mira', { id: 10 } as AnyRecord]]) };

test('a handle that leads back to its listener is written, anything else becomes the number', () => {
  expect(writtenListener(book, user(10, 'Mira'))).toBe('Mira');
  expect(writtenListener(book, user(11, 'mira'))).toBe('#11');
  expect(writtenListener(book, user(12, 'Listener #12'))).toBe('#12');
});
