/** What went wrong lately, for the page on health. */
export interface RecentErrors {
  note(where: string, error: unknown): void;
  /** Newest first. */
  list(): readonly { readonly at: string; readonly where: string; readonly message: string }[];
}

const most = 20;

/** Keeps the last errors of this process. */
export function recentErrors(now: () => string): RecentErrors {
  const kept: { at: string; where: string; message: string }[] = [];
  return {
    note(where, error) {
      kept.unshift({ at: now(), where, message: error instanceof Error ? error.message : String(error) });
      kept.length = Math.min(kept.length, most);
    },
    list: () => [...kept],
  };
}
