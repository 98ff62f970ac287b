import { recordTypes } from '../../../content-schema/index.ts';
import { hiddenRecords, movedRecords, recordNumbers } from './questions.ts';
import { typeOf, typeOfPlural } from './type-of.ts';

/** The paths of a route that exists once per record. */
export async function recordPaths() {
  const lists = await Promise.all(
    recordTypes.map(async (type) => ({ type, numbers: await recordNumbers(type.plural) })),
  );
  return lists.flatMap(({ type, numbers }) =>
    numbers.map((id) => ({ params: { plural: type.plural, id: String(id) }, props: { type, id } })),
  );
}

/** The paths of the pages that say of a record why it is not shown. */
export async function hiddenPaths() {
  return (await hiddenRecords()).map((hidden) => {
    const type = typeOf(hidden);
    return { params: { plural: type.plural, id: String(hidden.id) }, props: { type, id: hidden.id, hidden } };
  });
}

/** The paths of the pages that lead from where a record stood to where it is. */
export async function movedPaths() {
  return (await movedRecords()).map(({ plural, id, type: name }) => {
    const props = { type: typeOfPlural(plural), id, to: typeOf({ type: name }) };
    return { params: { plural, id: String(id) }, props };
  });
}
