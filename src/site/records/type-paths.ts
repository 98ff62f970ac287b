import type { RecordType } from '../../../content-schema/define-record.ts';
import { recordTypes } from '../../../content-schema/index.ts';
import { withKeys } from '../pages/with-keys.ts';

/** What a route that exists once per record type is given. */
export interface OfType {
  readonly type: RecordType;
}

/** The paths of a route that exists once per record type. */
export const typePaths = () => pathsOf(recordTypes);

/** The paths of a route that exists for each record type whose records happen on a day. */
export const happeningPaths = () => pathsOf(recordTypes.filter(({ happens }) => happens !== undefined));

const pathsOf = (types: readonly RecordType[]) =>
  withKeys(types.map((type) => ({ params: { plural: type.plural }, props: { type } satisfies OfType })));
