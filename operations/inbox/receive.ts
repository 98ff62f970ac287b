import { createHash } from 'node:crypto';
import { eventSchema } from '../events/event.ts';
import { normalize } from '../events/normalize.ts';
import type { Inbox } from './inbox.ts';
import { isSigned } from './signature.ts';

/** The largest body that GitHub sends. */
export const largestDelivery = 25 * 1024 * 1024;

/** What is answered; the message is for whoever looks at the webhook's deliveries on GitHub. */
export interface Answer {
  readonly status: 202 | 400 | 401 | 413 | 503;
  readonly message: string;
}

/** A delivery, as any server gives it. */
export interface Incoming {
  readonly headers: { get(name: string): string | null };
  /** The bytes as they came: they are what is signed. */
  readonly body: Uint8Array;
}

/** Takes a delivery of a webhook: stores what it says, and answers before anything is done with it. */
export async function receive(
  { headers, body }: Incoming,
  of: {
    readonly inbox: Pick<Inbox, 'deliver'>;
    readonly secret: string | undefined;
    readonly now: string;
    /** Those that are looked after; a body that names none means the first. What is said of another starts nothing. */
    readonly repositories: readonly string[];
  },
): Promise<Answer> {
  if (!of.secret)
    return {
      status: 503,
      message: 'No deliveries are taken: set LEDGERLINE_WEBHOOK_SECRET to the secret of the webhook, and start again.',
    };
  if (body.byteLength > largestDelivery)
    return { status: 413, message: 'The body is larger than any that GitHub sends.' };
  if (!isSigned(body, headers.get('x-hub-signature-256'), of.secret))
    return { status: 401, message: 'Invalid signature' };
  const json = jsonOf(body);
  if (json === undefined)
    return { status: 400, message: 'The body is no JSON. Set the content type of the webhook to application/json.' };
  const name = headers.get('x-github-event') ?? undefined;
  const digest = createHash('sha256').update(body).digest('hex');
  const delivered = { name, deliveryId: headers.get('x-github-delivery') ?? undefined, digest, receivedAt: of.now };
  const said = normalize(json, delivered, of.repositories[0] ?? '');
  if ('wrong' in said) return { status: 400, message: said.wrong };
  if ('ignored' in said) return { status: 202, message: said.ignored };
  const { repository } = said.event;
  if (!of.repositories.some((name) => name.toLowerCase() === repository.toLowerCase()))
    return { status: 202, message: 'The control room does not look after that repository.' };
  const { success, data } = eventSchema.safeParse({ id: 'new', ...said.event });
  if (!success) return { status: 400, message: 'Some value in it is longer, or other, than GitHub writes it.' };
  const { id: _, ...event } = data;
  // A plain report of the clock says the same each time, and is told apart by when it comes.
  const { isNew } = await of.inbox.deliver(event, name === undefined ? undefined : digest);
  return { status: 202, message: isNew ? 'Accepted' : 'Known already' };
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) ?? undefined;
  } catch {
    return undefined;
  }
}
