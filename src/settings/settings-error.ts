/** A setting that cannot be used: told in words, one sentence for each mistake, and where its meaning is explained. */
export class SettingsError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'SettingsError';
    this.hint = hint;
  }
}
