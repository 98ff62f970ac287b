import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Privacy } from '../../../content-schema/derive/public-fields.ts';
import type { Remember } from '../remember.ts';

/** What validation needs to know besides the record type. */
export interface ValidateOptions extends Privacy {
  /** The present time in milliseconds since 1970; left out, nothing is dated ahead. */
  readonly now?: number;
  /** Names of all record types, to see an issue that claims to be two things. */
  readonly recordNames: readonly string[];
  /** All record types, to see an issue that answers the form of another one. */
  readonly types?: readonly RecordType[];
  /** The vocabulary of pattern tags; any tag passes when it is empty. */
  readonly patternTags: readonly string[];
  /** Remembers what became of the same record before; left out, everything is made anew. */
  readonly remember?: Remember | undefined;
}
