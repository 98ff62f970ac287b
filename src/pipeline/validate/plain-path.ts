import type { KeyPath } from '../../problems.ts';

/** Where a schema found its first fault, as the file has it. */
export const plainPath = (path: readonly PropertyKey[]): KeyPath =>
  path.flatMap((step) => (typeof step === 'symbol' ? [] : [step]));
