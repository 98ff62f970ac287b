import type { Desk } from '../runbooks/desk.ts';
import type { Stage } from './stage.ts';

/** Everything a round works with. */
export interface Shop {
  readonly desk: Desk;
  /** All stages there are, in their order. */
  readonly stages: readonly Stage[];
  /** The names of those that run by themselves; others only where somebody asks for them. */
  readonly regular: readonly string[];
  /** Where the stages keep their files. */
  readonly keep: string;
  readonly stop: AbortSignal;
  /** Aborted where what runs has to end too. */
  readonly late: AbortSignal;
  readonly leaseSeconds?: number;
  /** Tells whoever looks at the terminal. */
  readonly tell: (line: string) => void;
}
