import { recordTypes } from '../../../content-schema/index.ts';
import { createProvider } from '../../ai/create-provider.ts';
import { explain } from '../../ai/explain.ts';
import { inferAll } from '../../ai/infer-all.ts';
import { changeHub, type HubTarget } from '../../data-hub/change-hub.ts';
import type { Wanted } from '../../pipeline/enrich/material.ts';
import type { Prompt } from '../../pipeline/enrich/prompts/prompt.ts';
import type { Calls, Replied } from '../../pipeline/enrich/wire.ts';
import { spentOnModels } from '../../settings/hub-config.ts';
import type { Settings } from '../../settings/join-settings.ts';
import { CommandError } from '../command-error.ts';
import type { Answers } from './answers-to.ts';
import { callsFor, roomLeft } from './calls-for.ts';
import { dueProposals } from './due-proposals.ts';
import { dueTexts, lookThrough, type Scope } from './due-texts.ts';
import { type Proposed, propose } from './propose.ts';
import { type Published, publishTexts } from './publish-texts.ts';
import { worthAsking } from './worth-asking.ts';

type Prompts = ReadonlyMap<string, Prompt>;

/** What is to be made, and what a model would be asked for it: nothing, where texts are made by rule. */
export interface Collected extends Pick<Calls, 'room' | 'calls'> {
  readonly due: readonly Wanted[];
  /** What would be proposed, if there were an issue or a repository to propose it in. */
  readonly placeless: readonly string[];
}

/** Looks which texts are missing or stale. Asks no model and writes nothing. */
export async function collect(own: Settings & Observed, prompts: Prompts, scope: Scope): Promise<Collected> {
  const now = Date.now();
  let found: Collected = { due: [], placeless: [], calls: [], room: { calls: 0, tokens: 0 } };
  await changeHub(
    targetOf(own),
    async (hub) => {
      const looked = lookThrough(hub, own, prompts, scope, now);
      const proposals = await dueProposals(hub, looked, own, scope);
      const due = [...dueTexts(hub, looked, scope), ...(await worthAsking(own, proposals.due))];
      const placeless = proposals.placeless.map(({ ask }) => ask.key);
      const spent = spentOnModels(hub.config, hub.configFiles);
      const room = roomLeft(own.ai, spent, new Date(now).toISOString().slice(0, 10));
      found = { due, placeless, room, calls: own.ai.provider === 'extractive' ? [] : callsFor(due, prompts, room) };
      return undefined;
    },
    { dryRun: true },
  );
  return found;
}

/** What a model said to calls, and why it was not asked all of them. */
export interface Inferred {
  readonly replies: readonly Replied[];
  readonly overBudget: number;
  /** What is wrong with the provider, where there was no point in going on. */
  readonly stopped?: CommandError;
}

/** Asks the model of the settings. Reads no data-hub and writes nothing. */
export async function infer(
  { ai }: Settings,
  { calls, room }: Pick<Calls, 'room' | 'calls'>,
  heard: (reply: Replied) => void = () => {},
): Promise<Inferred> {
  const provider = createProvider(ai);
  if (provider === undefined || calls.length === 0) return { replies: [], overBudget: 0 };
  const { replies, overBudget, stoppedBy } = await inferAll(calls, provider, {
    ...{ maxCalls: room.calls, maxTokens: room.tokens },
    ...{ concurrency: ai.concurrency, timeoutSeconds: ai.timeoutSeconds, retries: 2 },
    now: () => new Date(),
    heard,
  });
  if (stoppedBy === undefined) return { replies, overBudget };
  const { message, hint } = explain(stoppedBy, ai);
  return { replies, overBudget, stopped: new CommandError(message, hint) };
}

/** Proposes texts on GitHub, and then writes the others into the data-hub, in one commit. Asks no model. */
export async function publish(
  own: Settings & Observed,
  prompts: Prompts,
  scope: Scope,
  { replies, stopped = false, dryRun }: Answers & { readonly dryRun: boolean },
): Promise<Published & { readonly commit: string | null; readonly proposed: Proposed }> {
  const proposed = await propose({ ...own, ...targetOf(own) }, prompts, scope, { replies, stopped, dryRun });
  let last: Published = { told: [], files: [], doubted: [] };
  const told = (published: Published) => {
    last = published;
  };
  const plan = publishTexts(own, prompts, scope, { replies, stopped, proposed: proposed.remember, told });
  const { commit } = await changeHub(targetOf(own), plan, { dryRun });
  return { ...last, doubted: [...last.doubted, ...proposed.doubted], commit, proposed };
}

type Observed = Pick<HubTarget, 'observer' | 'second'>;

const targetOf = (own: Settings & Observed): HubTarget => ({ ...own, types: recordTypes });
