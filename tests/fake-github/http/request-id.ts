import { randomBytes } from 'node:crypto';

/** A request id in the look of GitHub's: `9C31:8954C:60104B:C1D441:688BE22C`. */
export const createRequestId = (): string =>
  [2, 3, 3, 3, 4].map((bytes) => randomBytes(bytes).toString('hex').toUpperCase()).join(':');
