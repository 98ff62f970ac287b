import { siteKey } from '../shared/store-keys.ts';

/** What a session's page offers to keep. */
export interface Offer {
  /** Path of the page on which the session is heard. */
  readonly page: string;
  readonly title: string;
  /** Path of its sound, how many bytes that has, and a digest of them. */
  readonly sound: string;
  readonly bytes: number;
  readonly digest: string;
  /** Paths of what belongs to it: transcript, chapters, cover. */
  readonly beside: readonly string[];
}

/** A session that is kept in this browser. */
export interface KeptSession extends Offer {
  /** Paths of all that its page needs, some of them needed by other kept pages too. */
  readonly files: readonly string[];
}

/** Where it is kept. */
export const keptCache = siteKey('kept');

/** Whether this browser can keep anything here: over https it can, unless somebody forbids it. */
export const canKeep = (): boolean => 'serviceWorker' in navigator && 'caches' in window;
