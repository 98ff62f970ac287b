import type { ServerResponse } from 'node:http';
import type { Asked } from './asked.ts';

/** What a model says, and how it came to an end; each way of speaking has its own words for that. */
export interface Saying {
  /** Its text; parts of it, or nothing, where a model says it so. */
  readonly says: string | null | readonly { readonly type: 'text'; readonly text: string }[];
  readonly end?: 'stop' | 'length' | 'filter' | 'tools';
  /** Said instead of an answer by a model that will not. */
  readonly refusal?: string;
  /** Read and written, where the endpoint counts; `null` where it does not. */
  readonly tokens?: readonly [number, number] | null;
}

/** What comes back for a request: an answer of a model, any answer of a server, or whatever is done to the connection. */
export type Reply =
  | Saying
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: unknown }
  | { readonly does: (response: ServerResponse) => void | Promise<void> };

/** How a model answers: by what it is asked, and how often it was asked before. */
export type Mode = (asked: Asked, before: number) => Reply | Promise<Reply>;

/** A text that is an answer, whatever it is. */
export const says = (value: unknown): Saying => ({ says: typeof value === 'string' ? value : JSON.stringify(value) });
