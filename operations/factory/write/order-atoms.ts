import type { KnowledgeAtom } from '../../../content-schema/factory/knowledge-atom.ts';

/** Where a kind of atom is said: what one sees, what one knows, what one does, what to mind, and what to go away with. */
const rank: Readonly<Record<KnowledgeAtom['kind'], number>> = {
  image: 0,
  idea: 1,
  practice: 2,
  caution: 3,
  question: 4,
};

/**
 * The atoms of a lesson in the order in which they are said: by their kinds, then as the lesson lists them, and none before those that it
 * needs. Where needs go in a circle, which the stage `learn` reports, the circle is broken at the atom that would come first.
 */
export function orderAtoms(atoms: readonly KnowledgeAtom[]): KnowledgeAtom[] {
  const left = atoms.toSorted((one, other) => rank[one.kind] - rank[other.kind]);
  const ordered: KnowledgeAtom[] = [];
  while (left.length > 0) {
    const ready = left.findIndex(({ id, needs }) => !left.some((other) => other.id !== id && needs.includes(other.id)));
    ordered.push(...left.splice(Math.max(0, ready), 1));
  }
  return ordered;
}
