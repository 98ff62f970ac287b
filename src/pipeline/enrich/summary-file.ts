import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** What a file `data/summaries/<name>.md` says of itself before its words. All of it may be missing: a person may have written the file. */
export const summaryFactsSchema = z.object({
  title: z.string().optional(),
  provider: z.string().optional(),
  model: z.string().optional(),
  /** Name and version of the prompt. */
  prompt: z.string().optional(),
  inputHash: z.string().optional(),
  generatedAt: z.iso.datetime({ offset: true }).optional(),
  /** A model that was asked for the same input in vain. */
  tried: z.string().optional(),
  /** A maintainer changes this word in the file itself. */
  state: z.enum(['proposed', 'approved', 'rejected']).optional(),
});

export type SummaryFacts = z.infer<typeof summaryFactsSchema>;

/** A text of its own, such as the digest of open issues. */
export interface Summary {
  /** The name of its file without the ending. */
  readonly name: string;
  readonly facts: SummaryFacts;
  readonly markdown: string;
}

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Reads such a file; why it cannot be read, where its first lines are not what they should be. */
export function readSummary(name: string, text: string): Summary | { readonly wrong: string } {
  const found = frontMatter.exec(text);
  if (found === null) return { name, facts: {}, markdown: text.trim() };
  const facts = summaryFactsSchema.safeParse(parsed(found[1] ?? ''));
  if (facts.success) return { name, facts: facts.data, markdown: text.slice(found[0].length).trim() };
  const at = facts.error.issues[0]?.path.join('.') ?? '';
  return { wrong: at === '' ? 'the lines between --- and --- are no YAML' : `"${at}" is not what it should be` };
}

function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { maxAliasCount: 0, schema: 'core', logLevel: 'error' }) ?? {};
  } catch {
    return undefined;
  }
}

/** The text of such a file. */
export const summaryText = (facts: SummaryFacts, markdown: string): string =>
  `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${markdown.trim()}\n`;
