import { Failure } from '../failure.ts';

/** The whole body of an answer. Throws a Failure as soon as there is more than that, however much more there would be. */
export async function wholeBody(response: Response, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    // Leaving the loop cancels the body, and with it the connection.
    if (length > mostBytes) throw new Failure('answer too large');
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
