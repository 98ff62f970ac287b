const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a path of this site. Every page runs this, so it does without what else `routes.ts` knows. */
export const belowBase = (path: `/${string}`): string => `${base}${path}`;
