import type { Incoming } from '../http/incoming.ts';
import type { Fault } from './fault.ts';

/** Which requests a fault waits for: all, one API, an operation by name, or whatever a function says. */
export type Match = 'any' | 'graphql' | 'rest' | 'write' | (string & {}) | ((incoming: Incoming) => boolean);

/** Faults that wait for their request. */
export interface FaultQueue {
  /** Spoils the next request that matches. */
  next(match: Match, fault: Fault): void;
  /** Spoils the next `count` requests that match. */
  times(count: number, match: Match, fault: Fault): void;
  /** Spoils every request that matches until `clear`. */
  always(match: Match, fault: Fault): void;
  clear(): void;
  /** Faults that have not met their request yet: a test that ends with one of them has tested less than it thinks. */
  readonly waiting: readonly string[];
  /** The fault for this request, counted as used; the one set first comes first. */
  take(incoming: Incoming): Fault | undefined;
}

/** Makes an empty queue. */
export function createFaultQueue(): FaultQueue {
  const queue: { match: Match; fault: Fault; left: number }[] = [];
  const add = (left: number, match: Match, fault: Fault) => void queue.push({ left, match, fault });
  return {
    next: (match, fault) => add(1, match, fault),
    times: (count, match, fault) => add(count, match, fault),
    always: (match, fault) => add(Number.POSITIVE_INFINITY, match, fault),
    clear: () => void queue.splice(0),
    get waiting() {
      return queue.map(({ fault, left }) => (left === 1 ? fault.name : `${fault.name} (${left} times)`));
    },
    take(incoming) {
      const at = queue.findIndex(
        ({ match, fault }) => matches(match, incoming) && (!fault.needsCursor || hasCursor(incoming)),
      );
      const found = queue[at];
      if (!found) return undefined;
      found.left--;
      if (found.left === 0) queue.splice(at, 1);
      return found.fault;
    },
  };
}

function matches(match: Match, incoming: Incoming): boolean {
  if (typeof match === 'function') return match(incoming);
  if (incoming.kind === 'page') return false;
  if (match === 'any' || match === incoming.kind) return true;
  if (match === 'write')
    return incoming.kind === 'graphql' ? /^\s*mutation\b/m.test(queryOf(incoming)) : incoming.method !== 'GET';
  return match === incoming.operation;
}

const queryOf = ({ graphql }: Incoming) => (typeof graphql?.query === 'string' ? graphql.query : '');

/** Whether the request asks for a page after another: by a literal, or by a variable that stands behind `after:` or `before:`. */
function hasCursor(incoming: Incoming): boolean {
  const query = queryOf(incoming);
  if (/\b(?:after|before)\s*:\s*"/.test(query)) return true;
  return [...query.matchAll(/\b(?:after|before)\s*:\s*\$(\w+)/g)].some(
    ([, name = '']) => incoming.graphql?.variables[name] != null,
  );
}
