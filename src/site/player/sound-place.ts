import type { Session } from '../../../content-schema/index.ts';
import { session as sessionType } from '../../../content-schema/records/session.ts';
import { issueAddress } from '../issues/issue-address.ts';

/** Where the address of a session's sound is written, in words. */
export const soundPlace = async (session: Session): Promise<string> =>
  (await issueAddress(session))
    ? `under "${sessionType.fields.track_url.label}" in the issue`
    : 'under "track_url" in the file of the session';
