import type { Place } from '../../pipeline/heard/way-on.ts';
import type { PathSession } from '../../pipeline/path/path-session.ts';
import { secondsOf } from '../records/questions.ts';

/** The sessions of a path as the button needs them that begins it. */
export const beginPlaces = (path: readonly PathSession[]): Promise<Place[]> =>
  Promise.all(
    path.map(async ({ id, code, displayTitle }) => ({
      code,
      title: displayTitle,
      seconds: (await secondsOf(id)) ?? null,
    })),
  );
