import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KnowledgeAtom, knowledgeAtomSchema } from '../../../content-schema/factory/knowledge-atom.ts';
import { orderAtoms } from './order-atoms.ts';

const kinds = ['idea', 'practice', 'image', 'caution', 'question'] as const;
const atom = (id: string, kind: KnowledgeAtom['kind'], needs: readonly string[] = []) =>
  knowledgeAtomSchema.parse({ id, title: id, kind, claim: `${id} is so.`, say: [`Say ${id}.`], needs });
const ids = (atoms: readonly KnowledgeAtom[]) => atoms.map(({ id }) => id);

/** Atoms that need others with lower numbers only, in any order. */
const acyclic = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.array(fc.nat(20), { maxLength: 3 })), { maxLength: 8 })
  .map((all) =>
    all.map(([kind, needs], index) =>
      atom(
        `a${index}`,
        kind,
        needs.filter((need) => need < index).map((need) => `a${need}`),
      ),
    ),
  )
  .chain((atoms) => fc.shuffledSubarray(atoms, { minLength: atoms.length }));

test('one sees before one knows, and does before one is asked', () => {
  const given = kinds.map((kind) => atom(kind, kind));
  expect(ids(orderAtoms(given))).toEqual(['image', 'idea', 'practice', 'caution', 'question']);
});

test('none is said before those that it needs, none is lost, and none is said twice', () => {
  fc.assert(
    fc.property(acyclic, (atoms) => {
      const ordered = ids(orderAtoms(atoms));
      expect(ordered.toSorted()).toEqual(ids(atoms).toSorted());
      for (const { id, needs } of atoms)
        for (const need of needs) expect(ordered.indexOf(need)).toBeLessThan(ordered.indexOf(id));
    }),
  );
});

test('what needs something that the lesson does not say comes where its kind does', () => {
  expect(ids(orderAtoms([atom('b', 'practice'), atom('a', 'idea', ['elsewhere'])]))).toEqual(['a', 'b']);
});

test('a circle of needs has an order all the same', () => {
  const circle = [atom('b', 'practice', ['a']), atom('a', 'practice', ['b']), atom('c', 'image', ['a'])];
  expect(ids(orderAtoms(circle)).toSorted()).toEqual(['a', 'b', 'c']);
});
