/** Stands in every folder that a build made, and is what allows the next build to replace it. */
export const siteMarker = '.ledgerline-site';

/** The same in every build, because the site's bytes depend on nothing but its input. */
export const siteMarkerText =
  'A build of Ledgerline made this folder, and the next one replaces it as a whole. Keep nothing of your own in it.\n';
