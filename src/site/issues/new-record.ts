import type { RecordType } from '../../../content-schema/define-record.ts';
import { newRecordLink } from '../../settings/issue-links.ts';
import { issuePlace } from './issue-place.ts';
import { onGitHub } from './sample-links.ts';

/** The form for a new record of this site, with answers filled in; `null` where this site names no repository for its issues. */
export const newRecord = (
  type: RecordType,
  answers?: Readonly<Record<string, string>>,
  title?: string,
): Promise<string | null> => onGitHub(newRecordLink(type, issuePlace(), answers, title), `new-${type.name}`);
