import { z } from 'zod';
import { type KnowledgeAtom, spoken } from '../../../content-schema/factory/knowledge-atom.ts';
import { type Against, groundOf } from '../../../src/pipeline/enrich/answer/ground.ts';
import { restsOn } from '../../../src/pipeline/enrich/answer/rests-on.ts';
import { whyNot } from '../../../src/pipeline/enrich/answer/why-not.ts';
import { fenceOf } from '../../../src/pipeline/enrich/call/as-data.ts';
import type { Call } from '../../../src/pipeline/enrich/wire.ts';
import type { SaidAtom } from './lay-out.ts';

const answerSchema = z.strictObject({
  parts: z.array(z.strictObject({ atom: z.string(), lines: z.array(spoken(400)).min(1).max(5) })),
});

/**
 * What of a model's words may be spoken: each atom of the lesson once and in its order, in plain sentences that rest on that atom's own
 * words. One sentence that does not, and nothing of the answer is taken.
 */
export function checkLines(
  output: unknown,
  atoms: readonly KnowledgeAtom[],
  { system, inputHash }: Pick<Call, 'system' | 'inputHash'>,
): readonly SaidAtom[] | { readonly refused: string } {
  const { data } = answerSchema.safeParse(output);
  if (data === undefined) return { refused: 'the answer has not the form that was asked for' };
  if (data.parts.map(({ atom }) => atom).join(' ') !== atoms.map(({ id }) => id).join(' '))
    return { refused: 'the answer does not say each atom once, in its order' };
  const said = atoms.map((atom, index) => ({ atom, lines: data.parts[index]?.lines ?? [] }));
  for (const { atom, lines } of said) {
    const against: Against = { ground: groundIn(atom), told: system, secret: fenceOf(inputHash).secret };
    const all = lines.join(' ');
    const why = whyNot(all, against) ?? (restsOn(all, against.ground) ? undefined : 'it says what the atom does not');
    if (why !== undefined) return { refused: `what it says of ${atom.id} is not believed: ${why}` };
  }
  return said;
}

const groundIn = ({ id, title, claim, say }: KnowledgeAtom) =>
  groundOf([{ key: id, label: title, text: [claim, ...say].join(' '), isPrivate: false }]);
