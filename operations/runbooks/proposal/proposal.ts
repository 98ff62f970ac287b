/**
 * What a program proposes: files that are to become a pull request. The factory and the agents use nothing else to change a repository, so
 * that risk, approval, gates and "never twice" are the same for all. Contents are part of it: another machine may go on with the run.
 */
import { z } from 'zod';

/** A path below the root of the repository; what may stand in it is checked again by whoever makes proposals. */
const path = z
  .string()
  .min(1)
  .max(400)
  .refine((text) => !text.split('/').some((part) => ['', '.', '..', '.git'].includes(part.toLowerCase())));

/** The contents of a file: text, or bytes. */
const contents = z.union([z.strictObject({ text: z.string() }), z.strictObject({ base64: z.base64() })]);

/** What the runbook `proposal` takes. Nobody starts it by hand. */
export const proposalSchema = z.strictObject({
  title: z.string().min(1).max(200),
  body: z.string(),
  /** The same input, the same branch: a second run finds the pull request of the first. */
  branch: z.string().regex(/^(?:factory|agents)\/[a-z\d][a-z\d./-]*$/),
  headline: z.string().min(1).max(120),
  write: z.record(path, contents),
  remove: z.array(path),
  /** The commit that it was made from. */
  base: z.string().regex(/^[\da-f]{40}$/),
  madeBy: z.enum(['factory', 'agent']),
  /** Whether a model wrote any of it. */
  byModel: z.boolean(),
  gates: z.array(z.string()),
  /** What a person has to know before approving. */
  signOff: z.array(z.string()),
});

/** What a program proposes. */
export type Proposal = Readonly<z.infer<typeof proposalSchema>>;
