import { z } from 'zod';

/** One call of a model: what the job without a model hands to the job without a token. */
export const callSchema = z.strictObject({
  key: z.string(),
  prompt: z.string(),
  inputHash: z.string(),
  /** The instructions: of this project, never of a record. */
  system: z.string(),
  /** The records' words between delimiters, and the question. */
  user: z.string(),
  /** JSON Schema of the answer. */
  schema: z.record(z.string(), z.unknown()),
  maxOutputTokens: z.int().positive(),
});

/** What the job that collects hands on. */
export const callsSchema = z.strictObject({
  format: z.literal('ledgerline calls 1'),
  /** What may be spent on them: the rest of a day's budget, and of a run's. */
  room: z.strictObject({ calls: z.int().nonnegative(), tokens: z.int().nonnegative() }),
  calls: z.array(callSchema),
});

/** No text that is sent or taken has more. */
const tokens = z.int().nonnegative().max(100_000_000).default(0);

/** What a model said to one call, unread; or why it said nothing. Nothing in it is believed before it is checked. */
const repliedSchema = z.strictObject({
  key: z.string(),
  inputHash: z.string(),
  provider: z.string(),
  model: z.string(),
  at: z.iso.datetime(),
  output: z.unknown().optional(),
  /** In a word: `timeout`, `refused by the provider`, `no JSON`, … */
  failure: z
    .string()
    .regex(/^[A-Za-z ]{1,40}$/)
    .optional(),
  inputTokens: tokens,
  outputTokens: tokens,
});

/** What the job that infers hands on. */
export const repliesSchema = z.strictObject({
  format: z.literal('ledgerline replies 1'),
  /** Whether the provider was not to be had, so that what failed says nothing of the records. */
  stopped: z.boolean().default(false),
  replies: z.array(repliedSchema),
});

export type Call = z.infer<typeof callSchema>;
export type Replied = z.infer<typeof repliedSchema>;
export type Calls = z.infer<typeof callsSchema>;
export type Replies = z.infer<typeof repliesSchema>;
