/**
 * What stands between one sign and the next other one, from the front; what is not closed reaches to the end. Takes time by the length
 * only.
 */
export function* piecesBetween(text: string, open: string, close: string): Generator<string> {
  for (let at = text.indexOf(open); at >= 0; ) {
    const from = at + open.length;
    const end = text.indexOf(close, from);
    yield text.slice(from, end < 0 ? undefined : end);
    if (end < 0) return;
    at = text.indexOf(open, end + close.length);
  }
}
