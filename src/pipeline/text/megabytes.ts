/** A size as people know it from their files: `3.7 MB`. */
export const megabytes = (bytes: number): string => `${Math.max(bytes / 1e6, 0.1).toFixed(1)} MB`;
