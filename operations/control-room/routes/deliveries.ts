import { largestDelivery } from '../../inbox/receive.ts';
import { Refusal } from '../refusal.ts';

/** So much of all deliveries is in memory at once: whose they are is known only when all of one is there, and anybody may send some. */
const mostHeld = 2 * largestDelivery;

/** Reads what is delivered; one that bears nothing like a signature is not even read. */
export function deliveryReader(): (request: Request) => Promise<Uint8Array> {
  let held = 0;
  return async ({ headers, body }) => {
    if (Number(headers.get('content-length')) > largestDelivery) throw tooLarge();
    const isSigned = /^sha256=[\da-f]{64}$/i.test(headers.get('x-hub-signature-256') ?? '');
    const pieces: Uint8Array[] = [];
    let length = 0;
    try {
      for await (const piece of (isSigned && body) || []) {
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
  };
}

const tooLarge = () => new Refusal(413, 'The body is larger than any that GitHub sends.');
