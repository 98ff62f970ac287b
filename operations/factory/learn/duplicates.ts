import type { KnowledgeAtom } from '../../../content-schema/factory/knowledge-atom.ts';
import { unitsOf } from '../../../src/pipeline/enrich/answer/units-of.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Finding } from './finding.ts';

/** Of the words of two atoms, the share that both have from which they are taken for the same thing. */
const alike = 0.6;

/** Atoms that say the same, or nearly so, and sentences that stand in two of them. */
export function duplicates({ atoms }: Pick<Knowledge, 'atoms'>): Finding[] {
  const all = [...atoms.values()].map((atom) => ({
    atom,
    words: new Set(unitsOf(`${atom.claim} ${atom.say.join(' ')}`)),
  }));
  return all.flatMap(({ atom, words }, index) =>
    all.slice(index + 1).flatMap(({ atom: other, words: others }): Finding[] => {
      const message = sameness(atom, other) ?? (share(words, others) >= alike ? 'say nearly the same' : undefined);
      if (message === undefined) return [];
      return [{ about: 'twice', message: `${atom.id} and ${other.id} ${message}. Keep one, or tell them apart.` }];
    }),
  );
}

function sameness(one: KnowledgeAtom, other: KnowledgeAtom): string | undefined {
  if (plain(one.claim) === plain(other.claim)) return 'make the same claim';
  const said = new Set(other.say.map(plain));
  const sentence = one.say.find((text) => said.has(plain(text)));
  return sentence === undefined ? undefined : `both say "${sentence.replace(/[.!?]+$/, '')}"`;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(1, one.size + other.size - both);
}
