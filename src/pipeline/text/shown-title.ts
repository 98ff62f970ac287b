import type { RecordType } from '../../../content-schema/define-record.ts';
import type { AnyRecord } from '../any-record.ts';
import { withCapital } from './with-capital.ts';

/**
 * The title of a record as pages show it: with a capital at its beginning, unless it begins with a name that the record gives, such as
 * the handle of a listener, which is spelled as its owner spells it. Data keeps the title as it was written.
 */
export function shownTitle(type: RecordType, record: AnyRecord): string {
  const names = Object.entries(type.fields).flatMap(([key, field]) => {
    const value = field.unique || field.link ? record[key] : undefined;
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  const title = record.displayTitle;
  return names.some((name) => title.startsWith(name)) ? title : withCapital(title);
}
