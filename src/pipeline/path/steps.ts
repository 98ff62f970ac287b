/** The steps of a path, in order; a session stands on one of them, or on none. */
export const steps: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The last step of a path. */
export const lastStep = 9;
