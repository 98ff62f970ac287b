import { recordTypes } from '../../../content-schema/index.ts';
import { recordNumbers } from './questions.ts';

/** The paths of a route that exists once per record. */
export async function recordPaths() {
  const lists = await Promise.all(
    recordTypes.map(async (type) => ({ type, numbers: await recordNumbers(type.plural) })),
  );
  return lists.flatMap(({ type, numbers }) =>
    numbers.map((id) => ({ params: { plural: type.plural, id: String(id) }, props: { type, id } })),
  );
}
