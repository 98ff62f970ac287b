/** Why something is not done, in words for the person who asked, with the status that says so to programs. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 502 | 503;
  readonly hint: string;

  constructor(status: Refusal['status'], message: string, hint = '') {
    super(message);
    this.status = status;
    this.hint = hint;
  }
}

/** What went wrong, as a refusal; what GitHub said keeps its words. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && error.name === 'GitHubError') {
    const hint = 'hint' in error && typeof error.hint === 'string' ? error.hint : '';
    return new Refusal(502, error.message, hint);
  }
  const words = error instanceof Error ? error.message : String(error);
  return new Refusal(503, `This did not work: ${words}`, 'Try again; the page on health lists what went wrong lately.');
}
