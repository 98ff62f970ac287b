import type { ListedNode } from './graph-list.ts';

/** A run with the session it is of, and its listener if a record of them is known. */
export interface PlacedRun {
  readonly run: ListedNode;
  readonly session: ListedNode;
  readonly listener: ListedNode | null;
}
