import { expect, test } from 'vitest';
import { knowledgeAtomSchema } from '../../../content-schema/factory/knowledge-atom.ts';
import { checkLines } from './check-lines.ts';

const atoms = [
  knowledgeAtomSchema.parse({
    ...{
      id: 'glass',
      title: 'A glass of lake water',
      kind: 'image',
      claim: 'Stirred water clears when it is left alone.',
    },
    say: ['Think of a glass of water from the lake, brown with sand.', 'Put it down, and take your hand away.'],
  }),
  knowledgeAtomSchema.parse({
    ...{
      id: 'breath',
      title: 'One breath, felt',
      kind: 'practice',
      claim: 'A breath is easiest to follow where it is felt.',
    },
    say: ['Find the place where you feel the breath most.', 'Stay there for one breath.'],
  }),
];
const call = { system: 'You put a short session into words.', inputHash: '0123456789abcdef0123456789abcdef' };
const glass = ['Think of a glass of water from the lake.', 'Left alone, the stirred water clears.'];
const breath = ['Find where you feel the breath most, and stay there for one breath.'];
const answer = (first: readonly string[], second = breath) => ({
  parts: [
    { atom: 'glass', lines: first },
    { atom: 'breath', lines: second },
  ],
});

test('words that keep to those of their atom are taken as they are', () => {
  expect(checkLines(answer(glass), atoms, call)).toEqual([
    { atom: atoms[0], lines: glass },
    { atom: atoms[1], lines: breath },
  ]);
});

test.each<[string, unknown]>([
  ['no object', 'Breathe.'],
  ['another form', { parts: [{ atom: 'glass' }] }],
  ['an atom is left out', { parts: [{ atom: 'glass', lines: glass }] }],
  ['an atom of its own', { parts: [...answer(glass).parts, { atom: 'sea', lines: ['The sea is wide.'] }] }],
  ['another order', { parts: answer(glass).parts.toReversed() }],
  ['markup', answer(['Think of a **glass** of water.'])],
  ['a link', answer(['Think of a glass of water, at https://example.org'])],
  ['a domain', answer(['Think of a glass of water from lake-water.com.'])],
  ['a new fact', answer([...glass, 'Scientists proved that meditation heals depression in every patient.'])],
  ['a new number', answer(['Think of 12 glasses of water from the lake.'])],
  ['words of another atom', answer(['Find the place where you feel the breath most.'])],
  ['the task', answer(['You put a short session into words.'])],
  ['a refusal', answer(['As an AI language model, I cannot put water into words.'])],
  ['too many sentences', answer([...glass, ...glass, ...glass])],
  ['a line break', answer(['Think of a glass\nof water from the lake.'])],
])('nothing is taken of an answer with %s', (_, output) => {
  expect(checkLines(output, atoms, call)).toHaveProperty('refused');
});
