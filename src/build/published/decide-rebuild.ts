/** The data as it is now: its digest, and the commit that made it so, with its time in milliseconds since 1970. */
interface Now {
  readonly digest: string;
  readonly commit: string | null;
  readonly committedAt: number | null;
}

/** What the published site says of the data it was built from, or why nobody knows. */
export type PublishedState =
  | { readonly digest: string | null; readonly commit: string | null }
  | { readonly unknown: string };

/** Whether to rebuild, and why, in one line of our own words. */
export interface Decision {
  readonly rebuild: boolean;
  readonly reason: string;
}

const hour = 3600 * 1000;

/**
 * Whether a site has to be rebuilt (DC-10, T-12). It is skipped only where that is certain: a rebuild too many costs minutes, one too few
 * leaves a page up that should be gone. Data that went back to an earlier state within the last hour is no proof: a site of the
 * state in between may be on its way.
 */
export function decideRebuild(now: Now, published: PublishedState, time: number): Decision {
  if ('unknown' in published) return { rebuild: true, reason: `What is published is not known: ${published.unknown}.` };
  if (published.digest === null)
    return {
      rebuild: true,
      reason: 'The published site was not built from the data-hub alone, so its data cannot be compared.',
    };
  if (published.digest !== now.digest) return { rebuild: true, reason: 'The data differs from what is published.' };
  const isRecent = now.committedAt !== null && time - now.committedAt < hour;
  if (isRecent && now.commit !== published.commit)
    return {
      rebuild: true,
      reason:
        'The data is what is published, but it was changed within the last hour and another state of it may be on its way.',
    };
  return { rebuild: false, reason: 'The data is what is published.' };
}
