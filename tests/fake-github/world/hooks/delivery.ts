import { createHmac } from 'node:crypto';

/** Where webhooks go. */
export interface Hook {
  readonly url: string;
  readonly secret: string;
  /** Names of events; all unless told. */
  readonly events?: readonly string[];
}

/** Something that a webhook is told, byte for byte. */
export interface Delivery {
  readonly id: string;
  readonly hook: Hook;
  readonly event: string;
  readonly body: Buffer;
  /** What was answered, each time it was sent; 0 for no answer. */
  readonly statuses: number[];
}

/** The headers of a delivery, the signature over its bytes among them. */
export const headersOf = ({ id, hook, event, body }: Delivery): Record<string, string> => ({
  'content-type': 'application/json',
  'user-agent': 'GitHub-Hookshot/fake',
  'x-github-event': event,
  'x-github-delivery': id,
  'x-github-hook-id': '1',
  'x-hub-signature-256': `sha256=${createHmac('sha256', hook.secret).update(body).digest('hex')}`,
});

/** Sends a delivery, once; GitHub gives up after ten seconds. */
export async function deliver(delivery: Delivery): Promise<void> {
  const sent = fetch(delivery.hook.url, {
    method: 'POST',
    headers: headersOf(delivery),
    body: new Uint8Array(delivery.body),
    signal: AbortSignal.timeout(10_000),
  });
  const status = await sent.then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => 0,
  );
  delivery.statuses.push(status);
}
