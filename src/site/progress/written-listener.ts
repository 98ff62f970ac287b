import type { User } from '../../../content-schema/index.ts';
import type { RecordBook } from '../records/record-book.ts';

/** How a run names a listener so that the name leads back: the handle, or the number where the handle does not. */
export const writtenListener = ({ byName }: Pick<RecordBook, 'byName'>, { id, handle }: User): string =>
  byName.get(handle.toLowerCase())?.id === id && !/[@\s]/.test(handle) ? handle : `#${id}`;
