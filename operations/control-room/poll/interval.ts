/** How long is waited between two looks at GitHub, in seconds: at first, and at most. */
export function waitsFor(repositories: number): { readonly least: number; readonly most: number } {
  if (repositories <= 5) return { least: 5, most: 60 };
  return repositories <= 50 ? { least: 30, most: 120 } : { least: 60, most: 300 };
}

/**
 * The next wait in seconds: it grows by half with each look that found nothing new, up to the most. `chance` is from 0 to 1, and keeps
 * several rooms from asking at the same moment.
 */
export function nextWait(repositories: number, quietLooks: number, chance: number): number {
  const { least, most } = waitsFor(repositories);
  const grown = Math.min(most, least * 1.5 ** Math.min(quietLooks, 20));
  return grown * (1 + 0.2 * chance);
}

/** What is left of the hourly budget for people and other tools; polling does not touch it. */
export const reserve = 0.1;
