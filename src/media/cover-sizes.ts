/** Widths a cover comes in; it is square. */
export const coverWidths = [320, 640] as const;
/** Formats a cover comes in, best first. */
export const coverFormats = ['avif', 'webp', 'png'] as const;

/** A format of a cover. */
export type CoverFormat = (typeof coverFormats)[number];

/** Width of the covers in the podcast's feed, always PNG; directories refuse less. */
export const podcastCoverWidth = 1400;
