import { expect, test } from 'vitest';
import { user } from '../records/user.ts';
import { numberedName, numberNamed } from './numbered-name.ts';

const client = { name: 'client' };
const teamMember = { name: 'member', person: 'Team member' };

test('a person is called by the word of the record type, or by the name of the type', () => {
  expect([user, client, teamMember].map((type) => numberedName(type, 7))).toEqual([
    'Listener #7',
    'Client #7',
    'Team member #7',
  ]);
});

test.each([user, client, teamMember])('$name: a numbered name leads back to its number', (type) => {
  for (const written of ['7', '#7', numberedName(type, 7), numberedName(type, 7).toLowerCase(), `${type.name} 7`])
    expect(numberNamed(type, written)).toBe(7);
});

test.each(['Session #7', 'listener7', 'listener', '#', '', '7 listener', '1'.repeat(16)])(
  '"%s" names no listener',
  (written) => {
    expect(numberNamed(user, written)).toBeUndefined();
  },
);
