import type { AnyRecord } from '../../pipeline/any-record.ts';
import { shownTitle } from '../../pipeline/text/shown-title.ts';
import { typeOf } from './type-of.ts';

/** A record as pages show it: its title begins with a capital. Files of data hold the record as it is stored. */
export function asShown<R extends AnyRecord>(record: R): R {
  const displayTitle = shownTitle(typeOf(record), record);
  return displayTitle === record.displayTitle ? record : { ...record, displayTitle };
}
