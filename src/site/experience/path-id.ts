import { slug } from '../../pipeline/text/slug.ts';

/** The fragment under which a programme's path stands on the page of all paths. */
export const pathId = (programme: string): string => `path-${slug(programme)}`;
