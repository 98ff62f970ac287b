import type { PageObserver } from './page-sizes.ts';

/** One attempt to reach GitHub, as the request log has it. */
export interface Attempt {
  readonly method: string;
  readonly url: string;
  /** Name of the GraphQL operation, or `null` for REST. */
  readonly operation: string | null;
  /** Points of the hourly limit that the answer says it cost, where it says so. */
  readonly cost: number | null;
  /** HTTP status, or `null` when there was no answer. */
  readonly status: number | null;
  readonly milliseconds: number;
}

/** Somebody who wants to know what is asked of GitHub. */
export interface Observer extends PageObserver {
  attempt?(attempt: Attempt): void;
  /** Told when an attempt begins. */
  asking?(operation: string | null): void;
  /** Points left in this hour, each time GitHub says so. */
  remaining?(points: number): void;
  /** Told before a wait, with its reason and seconds. */
  waiting?(reason: string, seconds: number): void;
}

/** A fetch that gives up an attempt after a while, and tells the observer of each. */
export function observed(
  fetch: typeof globalThis.fetch,
  observer: Observer,
  patience: number,
): typeof globalThis.fetch {
  return async (input, init) => {
    const start = performance.now();
    const url = String(input instanceof Request ? input.url : input);
    const tell = (status: number | null, body = '') =>
      observer.attempt?.({
        method: init?.method ?? 'GET',
        url,
        operation: operationOf(init?.body),
        cost: Number(/"cost":(\d+)/.exec(body.slice(0, 300))?.[1] ?? Number.NaN) || null,
        status,
        milliseconds: Math.round(performance.now() - start),
      });
    observer.asking?.(operationOf(init?.body));
    try {
      const response = await fetch(input, { ...init, signal: AbortSignal.timeout(patience) });
      // The answer is read here, so that one that stops halfway is a failed attempt like any other.
      const body = await response.arrayBuffer();
      tell(response.status, new TextDecoder().decode(body.slice(0, 300)));
      const left = response.headers.get('x-ratelimit-remaining');
      if (left !== null) observer.remaining?.(Number(left));
      const bodiless = [204, 205, 304].includes(response.status);
      return new Response(bodiless ? null : body, response);
    } catch (error) {
      tell(null);
      throw error;
    }
  };
}

function operationOf(body: unknown): string | null {
  const found = typeof body === 'string' ? /"query":"\s*(?:\\n\s*)*(?:query|mutation)\s+(\w+)/.exec(body) : null;
  return found?.[1] ?? null;
}
