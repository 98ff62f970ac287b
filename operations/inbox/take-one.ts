import { Final } from '../engine/engine.ts';
import { newId } from '../engine/ids.ts';
import { messageOf } from '../engine/steps.ts';
import type { Claimed, Leased, Leases } from '../store/tables/leased.ts';

/** How often something is tried, and how long it waits in between, in seconds. */
export const [mostAttempts, pauses] = [5, [5, 30, 120, 600]] as const;

/** For how long somebody has something before another may take it; it is renewed meanwhile. In seconds. */
export const leaseSeconds = 60;

/** What came of something that was taken: it is done, or cannot be done yet. `also` is written into its columns. */
export type Came = undefined | { readonly also: Also } | { readonly againSeconds: number; readonly also?: Also };

type Also = Readonly<Record<string, string | number | null>>;

/**
 * Takes one thing that is due, does it, and notes what came of it; what throws is tried again, later each time, and a `Final` is not.
 * Whoever has lost the lease hears of it by `lost` and writes nothing. Gives what was taken, or nothing where nothing is due.
 */
export async function takeOne<One extends Leased>(
  leases: Pick<Leases<One>, 'claim' | 'renew' | 'done' | 'fail' | 'putBack'>,
  of: {
    readonly only?: Readonly<Record<string, string>>;
    readonly seconds?: number;
    readonly trouble: (message: string) => void;
  },
  act: (claimed: Claimed<One>, lost: AbortSignal) => Promise<Came>,
): Promise<{ readonly claimed: Claimed<One>; readonly counted: boolean } | undefined> {
  const { seconds = leaseSeconds, only, trouble } = of;
  const asked = { lease: newId(Date.now()), seconds, mostAttempts, ...(only && { only }) };
  const claimed = await leases.claim(asked);
  if (!claimed) return undefined;
  const lost = new AbortController();
  const renew = async () => {
    if (!(await leases.renew(claimed, seconds))) lost.abort(new Error('Somebody else has taken it over meanwhile.'));
  };
  const renewing = setInterval(() => void renew().catch((error) => trouble(messageOf(error))), (seconds * 1000) / 3);
  const came = await act(claimed, lost.signal).then(
    (gave) => ({ gave }),
    (error: unknown) => ({ error }),
  );
  clearInterval(renewing);
  return { claimed, counted: await note(leases, claimed, came) };
}

function note<One extends Leased>(
  leases: Pick<Leases<One>, 'done' | 'fail' | 'putBack'>,
  claimed: Claimed<One>,
  came: { readonly gave: Came } | { readonly error: unknown },
): Promise<boolean> {
  if ('error' in came) {
    const again = came.error instanceof Final ? undefined : pauses[claimed.attempts - 1];
    return leases.fail(claimed, messageOf(came.error), again ?? 'dead');
  }
  const { gave } = came;
  if (gave && 'againSeconds' in gave) return leases.putBack(claimed, gave.againSeconds, gave.also);
  return leases.done(claimed, gave?.also);
}
