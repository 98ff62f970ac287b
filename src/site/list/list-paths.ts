import { recordTypes } from '../../../content-schema/index.ts';
import { pageSizes, pagesBehind } from '../../pipeline/list/list-pages.ts';
import { slug } from '../../pipeline/text/slug.ts';
import { withKeys } from '../pages/with-keys.ts';
import { countOf, facetsOf } from '../records/questions.ts';

/** Every page of every list besides the fronts of the whole ones: older pages, and one page per facet value with its own older pages. */
export async function listPaths() {
  const lists = await Promise.all(
    recordTypes.map(async (type) => ({ type, count: await countOf(type.plural), facets: await facetsOf(type.plural) })),
  );
  const older = lists.flatMap(({ type, count }) =>
    olderPages(count, pageSizes.whole).map((page) => ({
      params: { plural: type.plural, page: String(page) },
      props: { type, page },
    })),
  );
  const narrowed = lists.flatMap(({ type, facets }) =>
    facets.flatMap(({ key, values }) =>
      values.map(({ value, count }) => ({
        params: { plural: type.plural, facet: key, value: slug(value) },
        props: { type, narrowed: { key, value }, count },
      })),
    ),
  );
  const narrowedOlder = narrowed.flatMap(({ params, props }) =>
    olderPages(props.count, pageSizes.narrowed).map((page) => ({
      params: { ...params, page: String(page) },
      props: { ...props, page },
    })),
  );
  return { older: withKeys(older), narrowed: withKeys(narrowed), narrowedOlder: withKeys(narrowedOlder) };
}

/** Numbers of the full pages behind the front. */
const olderPages = (count: number, size: number): number[] =>
  Array.from({ length: pagesBehind(count, size) }, (_, index) => index + 1);
