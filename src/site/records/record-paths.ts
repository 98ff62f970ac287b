import { recordTypes } from '../../../content-schema/index.ts';
import { withKeys } from '../pages/with-keys.ts';
import { hiddenRecords, movedRecords, recordNumbers } from './questions.ts';
import { typeOf, typeOfPlural } from './type-of.ts';

/** The paths of a route that exists once per record. */
export async function recordPaths() {
  const lists = await Promise.all(
    recordTypes.map(async (type) => ({ type, numbers: await recordNumbers(type.plural) })),
  );
  return withKeys(
    lists.flatMap(({ type, numbers }) =>
      numbers.map((id) => ({ params: { plural: type.plural, id: String(id) }, props: { type, id } })),
    ),
  );
}

/** The paths of the pages that say of a record why it is not shown. */
export async function hiddenPaths() {
  const paths = (await hiddenRecords()).map((hidden) => {
    const type = typeOf(hidden);
    return { params: { plural: type.plural, id: String(hidden.id) }, props: { type, id: hidden.id, hidden } };
  });
  return withKeys(paths);
}

/** The paths of the pages that lead from where a record stood to where it is. */
export async function movedPaths() {
  const paths = (await movedRecords()).map(({ plural, id, type: name }) => {
    const props = { type: typeOfPlural(plural), id, to: typeOf({ type: name }) };
    return { params: { plural, id: String(id) }, props };
  });
  return withKeys(paths);
}
