import { Hono } from 'hono';
import { largestDelivery } from '../../inbox/receive.ts';
import { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';

/** So much of all deliveries is in memory at once: whose they are is known only when all of one is there, and anybody may send some. */
const mostHeld = 2 * largestDelivery;

/** Takes deliveries of GitHub's; one that bears nothing like a signature is not even read. */
export function webhooks(room: Room): Hono {
  const app = new Hono();
  let held = 0;
  async function read(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    try {
      for await (const piece of stream ?? []) {
        length += piece.length;
        held += piece.length;
        if (length > largestDelivery) throw tooLarge();
        if (held > mostHeld)
          throw new Refusal(503, 'Too much is being delivered at once.', 'Deliver it again in a minute.');
        pieces.push(piece);
      }
      return Buffer.concat(pieces);
    } finally {
      held -= length;
    }
  }
  app.post('/github', async (context) => {
    const { headers, body } = context.req.raw;
    if (Number(headers.get('content-length')) > largestDelivery) throw tooLarge();
    const isSigned = /^sha256=[\da-f]{64}$/i.test(headers.get('x-hub-signature-256') ?? '');
    const bytes = isSigned ? await read(body) : new Uint8Array();
    const { status, message } = await room.inbox.receive({ headers, body: bytes });
    return context.json({ message }, status);
  });
  return app;
}

const tooLarge = () => new Refusal(413, 'The body is larger than any that GitHub sends.');
