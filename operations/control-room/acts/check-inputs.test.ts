import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkInputs } from './check-inputs.ts';

const input = { description: '', required: false, default: '', options: [] };
const asked = [
  { ...input, name: 'where', type: 'choice', required: true, options: ['here', 'there'] },
  { ...input, name: 'count', type: 'number', default: '3' },
  { ...input, name: 'loud', type: 'boolean' },
] as const;

test('what is left out is what the file says, and nothing is sent where it says nothing', () => {
  expect(checkInputs(asked, { where: 'here' })).toEqual({ inputs: { where: 'here', count: '3' } });
});

test('everything that is wrong is told at once, by its name', () => {
  expect(checkInputs(asked, { where: 'nowhere', count: 'many', loud: 'x', odd: 1 })).toEqual({
    wrong: {
      odd: 'The workflow has no input "odd".',
      where: '"where" should be one of: here, there.',
      count: '"count" should be a number.',
      loud: '"loud" should be true or false.',
    },
  });
});

test('whatever is given, only inputs that the file has are sent, and a choice is one of its options', () => {
  const given = fc.dictionary(
    fc.constantFrom('where', 'count', 'loud', 'odd'),
    fc.oneof(fc.string(), fc.boolean(), fc.integer()),
  );
  fc.assert(
    fc.property(given, (values) => {
      const checked = checkInputs(asked, values);
      if ('wrong' in checked) return Object.keys(checked.wrong).length > 0;
      return ['here', 'there'].includes(checked.inputs['where'] ?? '') && !('odd' in checked.inputs);
    }),
  );
});
