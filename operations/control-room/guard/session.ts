import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may come in: whoever has the token that was printed at the start, or the cookie it was changed for. */
export interface Session {
  /** Stands in the start address; programs send it as `Authorization: Bearer …`. */
  readonly token: string;
  /** What the cookie holds; never the token. */
  readonly cookie: string;
  readonly isToken: (text: string | undefined) => boolean;
  readonly isCookie: (text: string | undefined) => boolean;
}

/** A session of one process, which ends with it. */
export function createSession(): Session {
  const [token, cookie] = [secret(), secret()];
  return { token, cookie, isToken: (text) => isSame(text, token), isCookie: (text) => isSame(text, cookie) };
}

/** The name of the cookie. Browsers send cookies to every port of a machine, so the port is in the name. */
export const cookieName = (port: number): string => `ledgerline-control-room-${port}`;

const secret = (): string => randomBytes(32).toString('base64url');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (text: string | undefined, right: string): boolean =>
  text !== undefined && timingSafeEqual(digest(text), digest(right));
