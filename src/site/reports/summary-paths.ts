import { at } from '../../routes.ts';
import { withKeys } from '../pages/with-keys.ts';
import { summaryEntries } from '../records/questions.ts';

/** The page of a text about many records. */
export const summaryAddress = (name: string): string => at(`/reports/summaries/${name}/`);

/** The same as data. */
export const summaryFile = (name: string): `/${string}` => `/api/summaries/${name}.json`;

/** One path per text about many records. */
export const summaryPaths = async () =>
  withKeys((await summaryEntries()).map(({ name }) => ({ params: { summary: name }, props: { name } })));
