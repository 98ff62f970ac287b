import type { RecordType } from '../../content-schema/define-record.ts';
import { recordNumber } from './hub-folders.ts';

/** A file or a folder beside `data`, by its name. */
interface Beside {
  readonly path: string;
  readonly kind: 'file' | 'folder';
}

/**
 * What lies beside the folder `data` and looks as if it belonged into it, by the names of all that lies there: files named as records
 * are, and folders named as those of records.
 */
export const besideData = (types: readonly RecordType[], names: readonly string[]): Beside[] =>
  names.includes('data')
    ? names.flatMap((name): Beside[] => {
        if (recordNumber(name) !== undefined) return [{ path: name, kind: 'file' }];
        return folderMeant(types, name) === undefined ? [] : [{ path: name, kind: 'folder' }];
      })
    : [];

/** The folder of records that a folder beside `data` is named as. */
export const folderMeant = (types: readonly RecordType[], name: string): string | undefined =>
  types.find(({ plural }) => plural === name.toLowerCase())?.plural;
