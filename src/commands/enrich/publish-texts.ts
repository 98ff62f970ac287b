import type { Plan } from '../../data-hub/compare-and-swap.ts';
import type { HubState } from '../../data-hub/hub.ts';
import { checkAnswer } from '../../pipeline/enrich/answer/check-answer.ts';
import type { Wanted } from '../../pipeline/enrich/material.ts';
import { byRuleMaker } from '../../pipeline/enrich/plan/standing-of.ts';
import { summaryChanges } from '../../pipeline/enrich/plan/summary-changes.ts';
import { type Enriching, type Told, textChanges } from '../../pipeline/enrich/plan/text-changes.ts';
import type { Made } from '../../pipeline/enrich/plan/text-of-record.ts';
import type { Prompt } from '../../pipeline/enrich/prompts/prompt.ts';
import type { Replied } from '../../pipeline/enrich/wire.ts';
import { spentOnModels } from '../../settings/hub-config.ts';
import type { Settings } from '../../settings/join-settings.ts';
import { spentWith } from './calls-for.ts';
import { type Looked, lookThrough, type Scope } from './due-texts.ts';
import { enrichMessage } from './enrich-message.ts';

/** What publishing did to the data-hub, or would do. */
export interface Published {
  readonly told: readonly Told[];
  readonly files: readonly string[];
  /** Answers that were not believed, or of which a part was left out: what they were asked for, and why. */
  readonly doubted: readonly { readonly key: string; readonly why: string }[];
}

/** Failures that the same question would have again: it is not asked again, and the text is made by rule. */
const lasting: ReadonlySet<string> = new Set([
  ...['prompt too long', 'answer too large', 'answer unreadable', 'answer empty', 'answer cut off', 'no JSON'],
  'refused by the provider',
]);

/**
 * Writes texts into a data-hub as it stands by then: made by rule, or those among a model's replies that still answer what would be asked
 * now and that pass every check.
 */
export function publishTexts(
  own: Settings,
  prompts: ReadonlyMap<string, Prompt>,
  scope: Scope,
  { replies, told }: { readonly replies: readonly Replied[]; told(published: Published): void },
  now = Date.now(),
): Plan {
  const moment = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  return (hub) => {
    const looked = lookThrough(hub, own, prompts, scope, now);
    const doubted: Published['doubted'][number][] = [];
    const made =
      looked.maker.model === byRuleMaker.model ? byRule(moment) : checked(replies, prompts, looked, moment, doubted);
    const all: Enriching = {
      ...{ types: looked.material.types, texts: hub.texts, versions: looked.material.versions },
      records: scope.type ? looked.material.records.filter(({ type }) => type === scope.type) : looked.material.records,
      ...{ wanted: looked.wanted, fileOf: looked.material.fileOf, maker: looked.maker, made },
      ...{ again: scope.again, now: moment },
    };
    const ofRecords = textChanges(all);
    const summaries = summaryChanges(all);
    const spent = spending(hub, moment.slice(0, 10), replies);
    const write = new Map([...ofRecords.write, ...summaries, ...spent]);
    told({ told: ofRecords.told, files: [...write.keys()], doubted });
    return write.size === 0
      ? undefined
      : { write, remove: [], message: enrichMessage(ofRecords.told, [...summaries.keys()]) };
  };
}

const byRule =
  (at: string) =>
  ({ byRule: make }: Wanted): Made => ({ answer: make(), maker: byRuleMaker, at });

function checked(
  replies: readonly Replied[],
  prompts: ReadonlyMap<string, Prompt>,
  { maker }: Looked,
  now: string,
  doubted: Published['doubted'][number][],
) {
  const byAsk = new Map(replies.map((reply) => [`${reply.key} ${reply.inputHash}`, reply]));
  return (wanted: Wanted): Made | undefined => {
    const { ask } = wanted;
    const inVain = (): Made => ({ ...byRule(now)(wanted), tried: maker.model });
    const reply = byAsk.get(`${ask.key} ${ask.inputHash}`);
    const prompt = prompts.get(ask.prompt);
    if (reply === undefined || prompt === undefined || reply.provider !== maker.provider) return undefined;
    const doubt = (why: string) => void doubted.push({ key: ask.key, why });
    // Times of others are believed as far as they are past.
    const at = reply.at <= now ? reply.at : now;
    if (reply.failure !== undefined) {
      doubt(reply.failure);
      return lasting.has(reply.failure) ? inVain() : undefined;
    }
    const read = checkAnswer(ask, prompt, reply.output);
    if ('refused' in read) {
      doubt(read.refused);
      return inVain();
    }
    for (const why of read.left) doubt(why);
    return { answer: read.answer, maker, at };
  };
}

function spending(
  { config, configFiles, texts }: HubState,
  day: string,
  replies: readonly Replied[],
): Map<string, string> {
  const spent = spentWith(spentOnModels(config, configFiles), day, replies);
  const path = 'data/config/spent.json';
  const text = `${JSON.stringify(spent, null, 2)}\n`;
  return spent === undefined || text === texts.get(path) ? new Map() : new Map([[path, text]]);
}
