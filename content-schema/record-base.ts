/** What every record carries, whatever its type: the issue's own facts, its history and what AI added. */
import { z } from 'zod';
import { issueAddress } from './web-address.ts';

const moment = z.iso.datetime({ offset: true });

/** Where an AI text comes from, so that a reader can judge it and a rerun can be skipped. */
export const provenanceSchema = z.object({
  /** What was asked: `extractive` for text made by rule, else the kind of endpoint; absent in files older than the key. */
  provider: z.string().optional(),
  /** Model, or `extractive` for text picked from the record by rule. */
  model: z.string(),
  /** Name and version of the prompt. */
  prompt: z.string(),
  /** Hash of everything the text was made from. */
  inputHash: z.string(),
  /** When the text was made. */
  generatedAt: moment,
  /** A model that was asked for the same input in vain: its answer could not be used, so the text is made by rule. */
  tried: z.string().optional(),
  /** Keys the text was made from; it is private unless every one of them is public. */
  fields: z.array(z.string()).default([]),
});

/** The key `ai`: written by enrichment alone, kept by every other writer. */
export const aiSchema = z.object({
  summary: z.string().optional(),
  patternTag: z.string().optional(),
  recommendation: z.string().optional(),
  provenance: provenanceSchema.optional(),
  /**
   * What a maintainer thinks of it: nobody has said yet, `approved`, or `rejected`, which leaves no text. Only approved text may be made
   * from private answers. Files of earlier releases say `published` for `proposed`, and `pending` for text that is shown to nobody.
   */
  state: z.enum(['proposed', 'approved', 'rejected', 'published', 'pending']).default('proposed'),
  /** When it was written into the record: a label set before that speaks of another text. */
  proposedAt: moment.optional(),
  /** Hashes of inputs whose text was rejected, the last ones: nothing is made from them again. */
  rejected: z.array(z.string()).optional(),
});

/** One change of state or label, or a comment where the configuration asks for them. */
export const historyEntrySchema = z.object({
  at: moment,
  kind: z.enum(['opened', 'closed', 'reopened', 'labeled', 'unlabeled', 'renamed', 'commented']),
  actor: z.string().nullable().default(null),
  /** The label, the old title or the comment. */
  detail: z.string().optional(),
});

/** How somebody stands to the repository, in GitHub's words. */
export const associationSchema = z.enum([
  'OWNER',
  'MEMBER',
  'COLLABORATOR',
  'CONTRIBUTOR',
  'FIRST_TIME_CONTRIBUTOR',
  'FIRST_TIMER',
  'MANNEQUIN',
  'NONE',
]);

/** A change as a file of the data-hub may tell it: a comment with how its author stands, for a stranger's is not published. */
export const storedHistoryEntrySchema = historyEntrySchema.extend({ authorAssociation: associationSchema.nullish() });

/** The keys common to all records (R000-032, R000-068…071); times are the issue's own. */
export const recordBaseSchema = z.object({
  id: z.int().positive(),
  type: z.string(),
  /** The issue's title as written. */
  title: z.string(),
  /** The title without the `task: ` prefix. */
  displayTitle: z.string(),
  status: z.string(),
  labels: z.array(z.string()),
  url: z.string().nullable(),
  author: z.string().nullable(),
  authorAssociation: associationSchema.nullable(),
  createdAt: moment.nullable(),
  updatedAt: moment.nullable(),
  closedAt: moment.nullable(),
  /** The last edit of the body, and whose it was; an app's login ends in `[bot]`. */
  lastEditedAt: moment.nullable(),
  lastEditedBy: z.string().nullable(),
  /** The issue's body; private, because it repeats every private answer. */
  rawBody: z.string().nullable(),
  history: z.array(historyEntrySchema),
  ai: aiSchema.nullable(),
});

/** An issue number as a file may give it: in digits, with or without quotes. */
export const storedNumber = z.union([z.int().positive(), z.string().regex(/^\s*0{0,9}[1-9]\d{0,14}\s*$/)]);

/** A label as a file may give it. */
export const storedLabel = z.union([
  z.string(),
  z.looseObject({ name: z.string() }),
  // What YAML makes of "- record: task".
  z.record(z.string(), z.string().regex(/\D/)),
]);

/** Why an issue is closed or open again, in GitHub's words. */
const stateReasons = ['COMPLETED', 'NOT_PLANNED', 'REOPENED', 'DUPLICATE'] as const;

/** Facts that a file may give in other ways than a record has them, and those that only a file has. */
export const storedFacts = {
  /** Names, the objects that GitHub's interfaces give, or one line with commas. */
  labels: z.union([z.array(storedLabel), z.string(), z.looseObject({ nodes: z.array(storedLabel) })]),
  url: issueAddress,
  history: z.array(storedHistoryEntrySchema),
  /** Whether the issue is open or closed, which decides over the status (decision D1). */
  state: z.string().regex(/^\s*(?:[Oo][Pp][Ee][Nn]|[Cc][Ll][Oo][Ss][Ee][Dd])\s*$/),
  stateReason: z.enum(stateReasons.flatMap((reason) => [reason, reason.toLowerCase()])),
} as const;

/** The keys common to all records. */
export type RecordBase = z.infer<typeof recordBaseSchema>;
/** One change in the life of a record. */
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
/** What AI added to a record. */
export type Ai = z.infer<typeof aiSchema>;
/** Keys of `RecordBase` that are never published. */
export const privateBaseKeys = [
  'rawBody',
  'authorAssociation',
  'lastEditedAt',
  'lastEditedBy',
] as const satisfies (keyof RecordBase)[];
