/** What the server says of a session's recording; the player's attribute `data-about` holds it as JSON. */
export interface SoundFacts {
  readonly code: string;
  readonly title: string;
  readonly step: number | null;
  readonly programme: string | null;
  /** Length in seconds; 0 when nobody has measured it. */
  readonly length: number;
  /** The page on which it is heard, and those of the sessions beside it. */
  readonly page: string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly artwork: string;
  /** Where each chapter begins, in seconds. */
  readonly chapters: readonly number[];
}
