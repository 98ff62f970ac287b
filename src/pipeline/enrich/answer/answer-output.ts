import { z } from 'zod';

/** Pieces of evidence and characters that are taken in; a model has no reason to write more. */
const [mostPieces, mostCharacters] = [50, 100_000];

const words = z.string().max(mostCharacters);

/** What a model may say. Keys that nobody asked for, such as a state or its own provenance, are not read. */
export const answerOutput = z.object({
  summary: words,
  evidence: z.array(words).max(mostPieces).nullish(),
  patternTag: words.nullish(),
  recommendation: z.object({ session: words, why: words }).nullish(),
});

/** What a model said, in the form that was asked for. */
export type AnswerOutput = z.infer<typeof answerOutput>;
