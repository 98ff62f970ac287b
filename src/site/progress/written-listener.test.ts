import { expect, test } from 'vitest';
import type { User } from '../../../content-schema/index.ts';
import { writtenListener } from './written-listener.ts';

const user = (id: number, handle: string) => ({ id, handle }) as User;
const mira = { id: 10 };

test('a handle that leads back to its listener is written, anything else becomes the number', () => {
  expect(writtenListener(user(10, 'Mira'), mira)).toBe('Mira');
  expect(writtenListener(user(11, 'mira'), mira)).toBe('#11');
  expect(writtenListener(user(12, 'Listener #12'), undefined)).toBe('#12');
});
