/** Everything at once, for the dashboard, the reports and the API index, until they ask questions; nobody else may use it. */
import type { RecordType } from '../../../content-schema/define-record.ts';
import { allStoredRecords, storedRecords, storedSite } from './store/store.ts';

/** The published records of a type, newest first. */
export const recordsOfType = ({ plural }: RecordType) => storedRecords(plural);

/** Every published record, by type in navigation order, newest first. */
export const allRecords = () => allStoredRecords();

/** What the site knows beyond its records. */
export const siteData = () => storedSite();
