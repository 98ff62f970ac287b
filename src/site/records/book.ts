/** All records by number and by what refers to them, for the progress tables and the week pages, until they ask questions. */
import { paths } from '../../pipeline/path/experience.ts';
import { byRecord, sessions } from './store/indexes.ts';

/** The book of all published records, and the active sessions of each programme in the order of the path. */
export const book = async () => ({ ...(await byRecord()), paths: paths(await sessions()) });
