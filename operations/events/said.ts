import type { NewEvent } from './event.ts';

/** What a delivery amounts to: an event, nothing that anybody acts on, or a body that is not as it should be. */
export type Said = { readonly event: NewEvent } | { readonly ignored: string } | { readonly wrong: string };

/** How a delivery came. */
export interface Delivered {
  /** The header `X-GitHub-Event`; GitHub sets it, and nobody else. */
  readonly name: string | undefined;
  /** The header `X-GitHub-Delivery`, or a digest of the body where there is none. */
  readonly deliveryId: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
}
