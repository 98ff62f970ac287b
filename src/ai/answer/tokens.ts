import type { Call } from '../../pipeline/enrich/wire.ts';
import { instructions } from './instructions.ts';

/** No text that is sent or taken has more; what a provider says beyond it is no count. */
const most = 100_000_000;

/** About how many tokens a text has: a little more than most models count, in any script. */
export const estimatedTokens = (text: string): number => Math.ceil(new TextEncoder().encode(text).length / 3);

/** The most that a call may take: what is read, as estimated, and what may be written. */
export const mostTokens = (call: Call): number =>
  estimatedTokens(instructions(call)) + estimatedTokens(call.user) + call.maxOutputTokens;

/** A count of a provider, or the estimate of the text where it gives none that can be one. */
export const countedTokens = (count: unknown, text: string): number =>
  typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= most ? count : estimatedTokens(text);
