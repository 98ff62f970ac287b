import { recordTypes } from '../../../content-schema/index.ts';
import { fileName, filesOf, type Part } from '../../pipeline/list/list-files.ts';
import { withKeys } from '../pages/with-keys.ts';
import { countOf } from '../records/questions.ts';

/** One of the files in which the rows of a list travel to a browser. */
export interface RowFile {
  readonly plural: string;
  readonly part: Part;
  /** Counted from the oldest, and from 1. */
  readonly number: number;
}

/** Every such file of every list. */
export async function rowPaths() {
  const lists = await Promise.all(recordTypes.map(async ({ plural }) => ({ plural, total: await countOf(plural) })));
  const paths = lists.flatMap(({ plural, total }) =>
    (['columns', 'texts'] as const).flatMap((part) =>
      Array.from({ length: filesOf(part, total) }, (_, index) => ({
        params: { plural, file: fileName(part, index + 1) },
        props: { plural, part, number: index + 1 } satisfies RowFile,
      })),
    ),
  );
  return withKeys(paths);
}
