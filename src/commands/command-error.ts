/** A command that cannot go on: wrong use, or something outside failed. Its message and hint are all that a person is shown. */
export class CommandError extends Error {
  readonly hint: string;
  /** 2 for wrong use and a failing world, 1 when the data has problems. */
  readonly exitCode: 1 | 2;

  constructor(message: string, hint = '', options: { exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'CommandError';
    this.hint = hint;
    this.exitCode = options.exitCode ?? 2;
  }
}
