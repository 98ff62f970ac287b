import type { Session } from '../../../content-schema/index.ts';
import { isDrawable } from '../../media/outline-text.ts';
import { isActive } from '../../pipeline/path/session-order.ts';
import { at } from '../../routes.ts';

type Drawn = Pick<Session, 'id' | 'step' | 'status' | 'displayTitle'>;

/** Whether a session has a social image of its own: an active one on the path has, if its title can be written in the picture. */
export const hasSocialImage = (session: Drawn): boolean => isOnPath(session) && isDrawable(session.displayTitle);

/** Whether a session shares the site's own picture for nothing but the letters of its title. */
export const lacksLetters = (session: Drawn): boolean => isOnPath(session) && !isDrawable(session.displayTitle);

const isOnPath = (session: Drawn): boolean => session.step !== null && isActive(session);

/** Where the social image of a session is; others share the site's own. */
export const socialAddress = (session: Drawn): string =>
  at(hasSocialImage(session) ? `/social/session-${session.id}.png` : '/social/default.png');

/** Where the cover of a step is, in a width and a format. */
export const coverAddress = (step: number | null, width: number, format: string): string =>
  at(`/covers/step-${step ?? 0}-${width}.${format}`);
