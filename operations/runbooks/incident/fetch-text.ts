import { Final } from '../../engine/engine.ts';

/** How long a server may take. */
const seconds = 30;

/** Reads a text from an address that begins with one of those allowed, up to so many bytes. No redirect is followed. */
export async function fetchText(
  address: string,
  {
    allowed,
    mostBytes,
    fetcher,
  }: { readonly allowed: readonly string[]; readonly mostBytes: number; readonly fetcher: typeof fetch },
): Promise<string> {
  if (!allowed.some((start) => isBelow(address, start)))
    throw new Final(
      `Logs are not read from ${hostOf(address)}. Add the beginning of the address to operations.logs in ledgerline.config.ts.`,
    );
  const answer = await fetcher(address, { redirect: 'manual', signal: AbortSignal.timeout(seconds * 1000) });
  if (answer.status !== 200) throw new Final(`${hostOf(address)} answered with ${answer.status} instead of a log.`);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body ?? []) {
    pieces.push(piece);
    length += piece.length;
    if (length > mostBytes) break;
  }
  return Buffer.concat(pieces).subarray(0, mostBytes).toString('utf8');
}

/** Whether an address lies below another one: the same origin, and the path of it or one beneath. */
function isBelow(address: string, start: string): boolean {
  if (!URL.canParse(address)) return false;
  const [one, other] = [new URL(address), new URL(start)];
  const folder = other.pathname.replace(/\/?$/, '/');
  return (
    one.origin === other.origin && one.username === '' && one.password === '' && `${one.pathname}/`.startsWith(folder)
  );
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : 'that address');
