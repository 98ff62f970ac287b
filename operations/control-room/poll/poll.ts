import type { Repository } from '../../../src/settings/repository.ts';
import { fullName } from '../../../src/settings/repository.ts';
import type { Desk } from '../../runbooks/desk.ts';
import type { RecentErrors } from '../recent-errors.ts';
import { nextWait, reserve, waitsFor } from './interval.ts';
import { type Looking, lookAtRepository } from './look-at-repository.ts';
import { lookForCheckpoints } from './look-for-checkpoints.ts';

/** Keeps up with workflow runs by asking GitHub: the fallback where no webhooks come in, and the check where they do. */
export interface Poll {
  /** One look; gives the seconds until the next. */
  look(): Promise<number>;
  /** Something was started or is watched: the next look comes soon. */
  wake(): void;
  start(): void;
  stop(): Promise<void>;
  status(): PollStatus;
}

/** How the poll stands, for the page on health. */
export interface PollStatus {
  /** Nothing where it has not looked yet. */
  readonly lastLookAt: string | null;
  /** Nothing is asked before that moment: the budget is nearly used up. */
  readonly pausedUntil: string | null;
  readonly nextLookAt: string | null;
}

/** What it works with; clock and chance are given, so that a test has its own. */
export interface PollOptions {
  readonly desk: Pick<Desk, 'store' | 'actions'>;
  readonly repositories: readonly Repository[];
  readonly errors: RecentErrors;
  /** Whose token asks. */
  readonly asker: () => Promise<string>;
  /** Takes the end of a run, as an event. */
  readonly ended: Looking['ended'];
  /** How many people look at a page now. */
  readonly watchers: () => number;
  /** Milliseconds. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
}

const iso = (time: number): string => new Date(time).toISOString();

/** One loop for a process. */
export function createPoll({ desk, repositories, errors, asker, ended, watchers, now, chance }: PollOptions): Poll {
  const { store, actions } = desk;
  let quietLooks = 0;
  let lastLook: number | undefined;
  let next: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> | undefined;
  let isOn = false;

  const pausedUntil = (): number | undefined => {
    const { rate } = actions;
    const reset = rate && rate.remaining <= rate.limit * reserve ? Date.parse(rate.resetAt) : 0;
    return reset > now() ? reset : undefined;
  };
  const mayAsk = () => pausedUntil() === undefined;

  async function lookAt(at: Repository): Promise<boolean> {
    const isOpen = (await store.workflowRuns.list({ repository: fullName(at), finished: false, limit: 1 })).length > 0;
    if ((!isOpen && watchers() === 0) || !mayAsk()) return false;
    return lookAtRepository({ store, actions, asker: await asker(), mayAsk, ended }, at);
  }

  async function look(): Promise<number> {
    lastLook = now();
    let isNews = false;
    for (const at of repositories)
      try {
        isNews = (await lookAt(at)) || isNews;
      } catch (error) {
        errors.note(`Looking at ${fullName(at)}`, error);
      }
    try {
      isNews = (await lookForCheckpoints(desk, now(), mayAsk)) || isNews;
    } catch (error) {
      errors.note('Looking at artifacts', error);
    }
    quietLooks = isNews ? 0 : quietLooks + 1;
    const until = pausedUntil();
    return until === undefined ? nextWait(repositories.length, quietLooks, chance()) : (until - now()) / 1000 + 1;
  }

  function plan(seconds: number): void {
    clearTimeout(timer);
    if (!isOn) return;
    next = now() + seconds * 1000;
    timer = setTimeout(() => {
      looking = look().then(plan, (error: unknown) => {
        errors.note('Asking GitHub', error);
        plan(waitsFor(repositories.length).most);
      });
    }, seconds * 1000);
  }

  return {
    look,
    wake() {
      quietLooks = 0;
      const soonest = (lastLook ?? 0) + waitsFor(repositories.length).least * 1000;
      if (isOn && next !== undefined && next > Math.max(soonest, now())) plan(Math.max(0, soonest - now()) / 1000);
    },
    start() {
      isOn = true;
      plan(0);
    },
    async stop() {
      isOn = false;
      clearTimeout(timer);
      await looking;
    },
    status: () => ({
      lastLookAt: lastLook === undefined ? null : iso(lastLook),
      pausedUntil: pausedUntil() === undefined ? null : iso(pausedUntil() ?? 0),
      nextLookAt: isOn && next !== undefined ? iso(next) : null,
    }),
  };
}
