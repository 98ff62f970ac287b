/** Where a chapter of a recording begins, in seconds, and what it is called. */
export interface ChapterStart {
  readonly start: number;
  readonly title: string;
}

/** A session further along the path. */
export interface StepAhead {
  readonly code: string;
  readonly step: number;
  readonly title: string;
  /** In seconds; 0 when nobody has measured it. */
  readonly length: number;
  readonly page: string;
}

/** What the server says of a session's recording; the player's attribute `data-about` holds it as JSON. */
export interface SoundFacts {
  readonly code: string;
  readonly title: string;
  readonly step: number | null;
  readonly programme: string | null;
  /** Length in seconds; 0 when nobody has measured it. */
  readonly length: number;
  /** The page on which it is heard, and that of the session before it. */
  readonly page: string;
  readonly previous: string | null;
  /** The sessions after it to the end of the path, one a step. */
  readonly rest: readonly StepAhead[];
  /** The form for a run of it, where there is one. */
  readonly log: string | null;
  readonly artwork: string;
  readonly chapters: readonly ChapterStart[];
}
