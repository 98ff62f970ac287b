import type { Session } from '../../../content-schema/index.ts';

/** What a path looks at in a session: where it stands, whether it is offered, and the words of a link to it. */
export type PathSession = Pick<Session, 'id' | 'code' | 'step' | 'programme' | 'status' | 'displayTitle'>;
