import { createHmac, timingSafeEqual } from 'node:crypto';

/** What GitHub writes into `X-Hub-Signature-256` of a body. */
export const signatureOf = (body: Uint8Array, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** Whether a signature is that of the body, byte for byte; how long it takes tells nothing about how much of it is right. */
export function isSigned(body: Uint8Array, signature: string | null, secret: string): boolean {
  const [said, right] = [Buffer.from(signature ?? ''), Buffer.from(signatureOf(body, secret))];
  return said.length === right.length && timingSafeEqual(said, right);
}
