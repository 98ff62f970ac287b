import type { Settings } from '../../../src/settings/join-settings.ts';
import { say } from '../../../src/terminal/say.ts';
import { housekeeping } from '../../control-room/housekeeping.ts';
import { onEvent } from '../../control-room/on-event.ts';
import { seldom, watchEvery } from '../../control-room/watch-every.ts';
import { messageOf } from '../../engine/steps.ts';
import { inboxOf } from '../../inbox/inbox.ts';
import type { Happened } from '../../loop/round.ts';
import type { RunningLoop } from '../../loop/run-loop.ts';
import type { Stage } from '../../loop/stage.ts';
import type { Desk } from '../../runbooks/desk.ts';
import { watchGates } from '../../runbooks/watch-gates.ts';
import { untilAtRest } from '../until-at-rest.ts';
import { type BeginOptions, beginLoop } from './begin-loop.ts';
import { chooseStages } from './choose-stages.ts';

/**
 * Works in this process until it is told to end: the loop, and besides it what came in, gates and runbooks, so that approvals and pull
 * requests go on. With `once`, until nothing of that is left to do now.
 */
export async function workHere(
  own: Pick<Settings, 'serverUrl' | 'token'>,
  desk: Desk,
  stages: readonly Stage[],
  { only, ...options }: Omit<BeginOptions, 'stop' | 'tell'> & { readonly only?: string | undefined },
): Promise<readonly Happened[]> {
  const chosen = chooseStages(stages, desk.config, only);
  const stop = new AbortController();
  const end = () => {
    say('What is being done is finished first.');
    stop.abort();
  };
  // The second signal of a kind ends at once, as it does anywhere: what was begun is begun anew next time.
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, end);
  const begin = () => beginLoop(own, desk, chosen, { ...options, stop: stop.signal, tell: (line) => say(line) });
  try {
    // Whoever works with a checkout as it is may have no token.
    const looks = chosen.regular.includes('agents') && options.sync === undefined;
    return await (options.once ? workOnce(desk, begin, stop.signal, looks) : workOn(desk, begin, looks));
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}

const trouble = (error: unknown) => say(`Looking at gates: ${messageOf(error)}`);
const noIssues = (error: unknown) => say(`Looking for issues: ${messageOf(error)}`);

async function workOnce(
  desk: Desk,
  begin: () => RunningLoop,
  stop: AbortSignal,
  looks: boolean,
): Promise<readonly Happened[]> {
  await desk.engine.work();
  const inbox = inboxOf(desk.store, desk.now);
  if (looks) await desk.alsoLooks?.(inbox.deliver).catch(noIssues);
  await inbox.drain(onEvent(desk, watchGates, () => undefined));
  await watchGates(desk).catch(trouble);
  const happened = await begin().ended;
  await untilAtRest(desk, stop);
  return happened;
}

async function workOn(desk: Desk, begin: () => RunningLoop, looks: boolean): Promise<readonly Happened[]> {
  await desk.engine.work();
  await desk.engine.schedule(housekeeping, { everySeconds: 86_400 }, housekeeping, null);
  const loop = begin();
  const inbox = inboxOf(desk.store, desk.now);
  const handle = onEvent(desk, watchGates, () => undefined);
  inbox.work(async (event) => {
    await handle(event);
    loop.wake();
  });
  const gates = watchEvery(() => watchGates(desk), trouble);
  const look = async () => (looks ? desk.alsoLooks?.(inbox.deliver) : undefined);
  await look().catch(noIssues);
  const issues = watchEvery(look, noIssues, seldom);
  say('The loop works. Ctrl+C ends it.');
  const happened = await loop.ended;
  gates.stop();
  issues.stop();
  await inbox.stop();
  return happened;
}
