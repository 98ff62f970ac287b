import type { Publication } from './publication.ts';

/** What would be published. */
export interface Prepared {
  readonly to: Publication['to'];
  /** What a person is shown. */
  readonly diff: string;
  /** Nothing would change. */
  readonly isThere: boolean;
  /** What is decided with it besides the contents, such as where they go. */
  readonly key: string;
}
