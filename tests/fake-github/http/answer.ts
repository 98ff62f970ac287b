/** An HTTP answer before the headers that every answer carries are added. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** An answer in JSON. */
export const jsonAnswer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

/** GitHub's plain refusal: a message, where it is documented, and the status again. */
export const message = (
  status: number,
  text: string,
  documentation = 'https://docs.github.com/rest',
  headers: Readonly<Record<string, string>> = {},
): Answer => jsonAnswer(status, { message: text, documentation_url: documentation, status: String(status) }, headers);

/** An answer in HTML. */
export const htmlAnswer = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});
