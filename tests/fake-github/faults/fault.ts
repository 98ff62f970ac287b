/**
 * What can go wrong between a client and GitHub, as data: something answered instead, something twisted in an honest answer,
 * or something that happens to the connection. `catalogue.ts` names them all.
 */
import type { GraphQLError } from 'graphql';
import type { Allowance } from '../access/rate-limit.ts';
import type { Answer } from '../http/answer.ts';
import type { Incoming } from '../http/incoming.ts';

/** What a fault changes in an otherwise honest GraphQL answer. */
export interface Twists {
  /** Every connection gives back the cursor it was given and promises another page. */
  readonly stuckCursor?: boolean;
  /** Every page is the first again, under a cursor that nobody has seen before. */
  readonly endlessCursor?: boolean;
  /** Every list ends with its first page, whatever the count says. */
  readonly endsEarly?: boolean;
  /** Every cursor is refused as invalid. */
  readonly invalidCursor?: boolean;
  /** Indexes of a page's nodes that come as `null`. */
  readonly nullNodes?: readonly number[];
  /** Changes the data of an answer before it is sent. */
  readonly rewrite?: (data: unknown) => unknown;
  /** A field, `Type.field`, that fails from its `from`th time on. */
  readonly fails?: { readonly field: string; readonly from: number; readonly error: () => GraphQLError };
}

/** What a fault may know about the moment. */
export interface Moment {
  readonly incoming: Incoming;
  readonly requestId: string;
  readonly allowance: Allowance;
}

/** One fault; what it leaves out happens as it should. */
export interface Fault {
  readonly name: string;
  /** The answer given without asking the world. */
  readonly instead?: (moment: Moment) => Answer;
  readonly twists?: Twists;
  /**
   * `reset` closes the socket unread, `hang` never answers, `truncate` closes it in the middle of the body, `lose` lets the
   * world change and closes the socket before a word is said.
   */
  readonly connection?: 'reset' | 'hang' | 'truncate' | 'lose';
  /** Milliseconds to wait before the answer. */
  readonly delay?: number;
  /** Something that happens in the world after the question was read and before it is answered. */
  readonly meanwhile?: () => void | Promise<void>;
  /** Waits for a request with a cursor: on others it would be spent for nothing. */
  readonly needsCursor?: boolean;
}
