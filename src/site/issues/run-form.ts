import type { Session } from '../../../content-schema/index.ts';
import { run } from '../../../content-schema/records/run.ts';
import { newRecord } from './new-record.ts';

/** The form for a run of a session with what is known filled in; `null` where this site names no repository for its issues. */
export const runForm = ({ code }: Pick<Session, 'code'>, listener?: string): Promise<string | null> =>
  newRecord(
    run,
    { session_code: code, ...(listener === undefined ? {} : { listener }) },
    `run: ${listener ?? '<listener>'} for ${code}`,
  );
