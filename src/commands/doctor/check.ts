/**
 * `ledgerline doctor`: a check is a name and a function of the set-up. It looks at one thing, tries it where it can be tried, and
 * says in words what it found; the lists of checks stand in the files beside this one, in the order in which they are run.
 */

/** What a check found. `skipped` says nothing about the set-up: nothing there to look at, or it cannot be seen. */
export interface Finding {
  readonly state: 'ok' | 'wrong' | 'skipped';
  readonly message: string;
  /** What to do: a command or a link. */
  readonly hint?: string;
}

/** One thing to look at. */
export interface Check<Setup> {
  /** Permanent name, as `--json` gives it. */
  readonly name: string;
  /** Names of checks without which this one can find nothing out. */
  readonly needs?: readonly string[];
  /** Throws only when the world fails: what is wrong with the set-up is a finding. */
  run(setup: Setup): Finding | Promise<Finding>;
}

/** A finding and the check that made it. */
export interface Result extends Finding {
  readonly name: string;
}

export const ok = (message: string): Finding => ({ state: 'ok', message });
export const wrong = (message: string, hint: string): Finding => ({ state: 'wrong', message, hint });
export const skipped = (message: string, hint?: string): Finding => ({
  state: 'skipped',
  message,
  ...(hint === undefined ? {} : { hint }),
});

/**
 * Runs checks one after another and tells each result as soon as it is there. One that needs a check which went wrong, or which
 * itself had to wait, is skipped.
 */
export async function runChecks<Setup>(
  checks: readonly Check<Setup>[],
  setup: Setup,
  tell: (result: Result) => void = () => {},
): Promise<Result[]> {
  const results: Result[] = [];
  const blocked = new Set<string>();
  for (const { name, needs = [], run } of checks) {
    const unmet = needs.filter((need) => blocked.has(need));
    const finding = unmet.length > 0 ? skipped(`Waits for: ${unmet.join(', ')}.`) : await run(setup);
    if (unmet.length > 0 || finding.state === 'wrong') blocked.add(name);
    const result = { name, ...finding };
    results.push(result);
    tell(result);
  }
  return results;
}
