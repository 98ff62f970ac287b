import { z } from 'zod';
import { Final } from '../../engine/engine.ts';
import type { Store } from '../../store/store.ts';
import { type Contents, keepBytes } from '../kept-bytes.ts';
import { type Proposal, proposalSchema } from './proposal.ts';

/** Bytes that a proposal may hold in all. */
const mostBytes = 12_000_000;

/** A proposal whose bytes lie in the store: what the engine keeps of it. */
export const keptProposalSchema = proposalSchema.extend({
  write: z.record(
    z.string(),
    z.union([z.string(), z.strictObject({ sha256: z.string().regex(/^[\da-f]{64}$/), bytes: z.int().nonnegative() })]),
  ),
});

/** The same, checked. */
export type KeptProposal = z.infer<typeof keptProposalSchema>;

/** Checks a proposal and keeps its bytes. Throws a `Final` in words on what cannot be proposed. */
export async function keptProposal(store: Store, proposed: Proposal): Promise<KeptProposal> {
  const { success, data, error } = proposalSchema.safeParse(proposed);
  if (!success) throw new Final(`This cannot be proposed: ${z.prettifyError(error)}`);
  const files = Object.entries(data.write).map(([path, contents]) => ({ path, contents: contentsOf(contents) }));
  const total = files.reduce((sum, { contents }) => sum + Buffer.byteLength(contents), 0);
  if (total > mostBytes)
    throw new Final(
      `A proposal holds 12 MB at most, and this one has ${(total / 1e6).toFixed(1)} MB. Leave out the largest files, or make them smaller.`,
    );
  const write: Record<string, Contents> = {};
  for (const { path, contents } of files)
    write[path] = typeof contents === 'string' ? contents : await keepBytes(store, contents);
  return { ...data, write };
}

const contentsOf = (contents: Proposal['write'][string]): string | Buffer =>
  'text' in contents ? contents.text : Buffer.from(contents.base64, 'base64');
