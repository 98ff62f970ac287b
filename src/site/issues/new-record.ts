import type { RecordType } from '../../../content-schema/define-record.ts';
import { newRecordLink } from './issue-links.ts';
import { issuePlace } from './issue-place.ts';

/** The form for a new record of this site, with answers filled in. */
export const newRecord = (
  type: RecordType,
  answers?: Readonly<Record<string, string>>,
  title?: string,
): string | null => newRecordLink(type, issuePlace(), answers, title);
