import { recordTypes } from '../../../content-schema/index.ts';
import { hasOwnOrder } from '../../pipeline/list/list-order.ts';
import { pagesBehind } from '../../pipeline/list/list-pages.ts';
import { slug } from '../../pipeline/text/slug.ts';
import { withKeys } from '../pages/with-keys.ts';
import { countOf, facetsOf, pagesOf } from '../records/questions.ts';

/** Every page of every list besides the fronts of the whole ones: older pages, and one page per facet value with its own older pages. */
export async function listPaths() {
  const lists = await Promise.all(
    recordTypes.map(async (type) => ({ type, count: await countOf(type.plural), facets: await facetsOf(type.plural) })),
  );
  const older = await Promise.all(
    lists.map(async ({ type, count }) =>
      numbers(hasOwnOrder(type) ? await pagesOf(type.plural, null, null) : pagesBehind(count)).map((page) => ({
        params: { plural: type.plural, page: String(page) },
        props: { type, page },
      })),
    ),
  );
  const narrowed = lists.flatMap(({ type, facets }) =>
    facets.flatMap(({ key, values }) =>
      values.map(({ value }) => ({
        params: { plural: type.plural, facet: key, value: slug(value) },
        props: { type, narrowed: { key, value } },
      })),
    ),
  );
  const narrowedOlder = await Promise.all(
    narrowed.map(async ({ params, props }) => {
      const { key, value } = props.narrowed;
      const pages = numbers(await pagesOf(props.type.plural, key, value));
      return pages.map((page) => ({ params: { ...params, page: String(page) }, props: { ...props, page } }));
    }),
  );
  return { older: withKeys(older.flat()), narrowed: withKeys(narrowed), narrowedOlder: withKeys(narrowedOlder.flat()) };
}

/** From 1 up to a count. */
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
