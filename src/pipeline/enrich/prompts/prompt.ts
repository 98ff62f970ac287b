/** Instructions to a model: a file of the folder `prompts/`, which the owner of a checkout may rewrite. */
export interface Prompt {
  /** The name of its file, without the ending. */
  readonly name: string;
  /** Raised with every change of the instructions, so that texts made by older ones are made anew. */
  readonly version: number;
  /** One sentence for whoever looks for the right one. */
  readonly about: string;
  /** What a model is told before it sees any data. */
  readonly instructions: string;
}

/** The prompts that are asked for, each of which is a file. */
export const promptNames = [
  'analyze',
  'generate-content',
  'issues-digest',
  'job-summary',
  'personal-path',
  'record-summary',
  'run-summary',
  'session-summary',
  'task-summary',
] as const;
