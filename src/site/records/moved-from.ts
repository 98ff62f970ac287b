import type { RecordType } from '../../../content-schema/define-record.ts';
import { labelValues } from '../../pipeline/sources/issue-labels.ts';

/** An address at which a record stood while it was of another type. */
export interface MovedFrom {
  /** The type it was of. */
  readonly plural: string;
  readonly id: number;
  /** The type it is of now. */
  readonly type: string;
}

/** What of a record tells where it stood before. */
interface Told {
  readonly type: string;
  readonly id: number;
  readonly history: readonly { readonly kind: string; readonly detail?: string | undefined }[];
}

/**
 * The addresses at which records stood before their record label was changed, by their own history, so that nothing has to be remembered.
 * One at which something stands today is not among them.
 */
export function movedFrom(
  types: readonly RecordType[],
  records: readonly Told[],
  isTaken: (plural: string, id: number) => boolean,
): MovedFrom[] {
  return records.flatMap(({ type, id, history }) => {
    const labels = history.flatMap(({ kind, detail }) =>
      (kind === 'labeled' || kind === 'unlabeled') && detail !== undefined ? [detail] : [],
    );
    const names = new Set(labelValues(labels, 'record').map((name) => name.toLowerCase()));
    return types.flatMap(({ name, plural }) =>
      name !== type && names.has(name) && !isTaken(plural, id) ? [{ plural, id, type }] : [],
    );
  });
}
