/** The options that every start of a runbook takes. */
export const runOptions = {
  repository: { type: 'string', description: 'where; this project unless given', valueHint: 'OWNER/NAME' },
  'dry-run': { type: 'boolean', description: 'show what would change, and change nothing' },
  wait: { type: 'boolean', description: 'stay until the gates are decided' },
  json: { type: 'boolean', description: 'print the run with its gates, and nothing else' },
} as const;

/** What they amount to. */
export interface RunOptions {
  readonly repository?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly wait?: boolean | undefined;
  readonly json?: boolean | undefined;
}
