/**
 * How a checkout follows the product. This room is pure: it says whose a file is and what a release does to it; `src/commands/upgrade`
 * does it.
 */
import { z } from 'zod';
import list from './ownership.json' with { type: 'json' };

/**
 * Whose a file is. `yours`: never touched, except for what is still the untouched sample. `kept`: the product's until you change it, and
 * yours from then on. `generated`: written by `ledgerline generate`. `joined`: the product's, with what you added. `product`: replaced.
 */
export type Rule = z.infer<typeof rule> | 'product';

const rule = z.enum(['yours', 'kept', 'generated', 'joined']);

const ownershipSchema = z.array(
  z.object({
    rule,
    /** Paths; `folder/**` is all that stands below a folder. */
    files: z.array(z.string().regex(/^[^*]+(?:\/\*\*)?$/)).min(1),
    /** What these files are, in the words of a person. */
    what: z.string(),
  }),
);

/** Which files are not simply the product's. The first entry that fits counts. */
export type Ownership = z.infer<typeof ownershipSchema>;

/** Where a release carries its list. The place never changes, because older versions look there. */
export const ownershipFile = 'src/upgrade/ownership.json';

/** The list of this version. */
export const ownership: Ownership = ownershipSchema.parse(list);

/** The list that a release carries, or nothing where it is none that this version understands. */
export function readOwnership(text: string): Ownership | undefined {
  try {
    return ownershipSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whose a file is; what the list does not name is the product's. */
export const ruleOf = (path: string, of: Ownership = ownership): Rule =>
  of.find(({ files }) => files.some((pattern) => isIn(path, pattern)))?.rule ?? 'product';

/** The files and folders that are their owner's and that the sample fills to begin with. */
export const ownPlaces: readonly string[] = ownership
  .filter((entry) => entry.rule === 'yours')
  .flatMap(({ files }) => files.map((pattern) => pattern.replace(/\/\*\*$/, '')));

const isIn = (path: string, pattern: string): boolean =>
  pattern.endsWith('/**') ? path.startsWith(pattern.slice(0, -2)) : path === pattern;
