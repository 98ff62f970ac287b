import type { Plan } from '../../data-hub/compare-and-swap.ts';
import type { HubState } from '../../data-hub/hub.ts';
import { goneSummaries, summaryChanges } from '../../pipeline/enrich/plan/summary-changes.ts';
import { type Enriching, type Told, textChanges } from '../../pipeline/enrich/plan/text-changes.ts';
import type { Prompt } from '../../pipeline/enrich/prompts/prompt.ts';
import type { Replied } from '../../pipeline/enrich/wire.ts';
import { compare } from '../../pipeline/text/compare.ts';
import { proposedOnGitHub, spentOnModels } from '../../settings/hub-config.ts';
import type { Settings } from '../../settings/join-settings.ts';
import { type Answers, answersTo, byRule, type Doubt, momentOf } from './answers-to.ts';
import { spentWith } from './calls-for.ts';
import { lookThrough, type Scope } from './due-texts.ts';
import { enrichMessage } from './enrich-message.ts';

/** What publishing did to the data-hub, or would do. */
export interface Published {
  readonly told: readonly Told[];
  readonly files: readonly string[];
  readonly doubted: readonly Doubt[];
}

/** What there is to publish: a model's replies, and the hashes of what was proposed on GitHub meanwhile. */
interface Publishing extends Answers {
  readonly proposed: ReadonlyMap<string, string>;
  told(published: Published): void;
}

/**
 * Writes texts into a data-hub as it stands by then: made by rule, or those among a model's replies that still answer what would be asked
 * now and that pass every check.
 */
export function publishTexts(
  own: Settings,
  prompts: ReadonlyMap<string, Prompt>,
  scope: Scope,
  { replies, stopped = false, proposed, told }: Publishing,
  clock = Date.now,
): Plan {
  return (hub) => {
    // Each time it is looked again: a label that was set meanwhile was set for the text that is there.
    const now = clock();
    const moment = momentOf(now);
    const looked = lookThrough(hub, own, prompts, scope, now);
    const doubted: Doubt[] = [];
    const made = answersTo({ replies, stopped }, prompts, looked, moment, doubted);
    const all: Enriching = {
      ...{ types: looked.material.types, texts: hub.texts, versions: looked.material.versions },
      records: scope.type ? looked.material.records.filter(({ type }) => type === scope.type) : looked.material.records,
      ...{ wanted: looked.wanted, fileOf: looked.material.fileOf, maker: looked.maker, made },
      meanwhile: byRule(moment),
      ...{ again: scope.again, now: moment },
    };
    const ofRecords = textChanges(all);
    const summaries = summaryChanges(all);
    const remove = scope.type === undefined ? goneSummaries(all) : [];
    const spent = spending(hub, moment, replies);
    const write = new Map([...ofRecords.write, ...summaries, ...spent, ...remembered(hub, proposed)]);
    told({ told: ofRecords.told, files: [...write.keys(), ...remove], doubted });
    return write.size + remove.length === 0
      ? undefined
      : { write, remove, message: enrichMessage(ofRecords.told, [...summaries.keys()]) };
  };
}

function spending(
  { config, configFiles, texts }: HubState,
  moment: string,
  replies: readonly Replied[],
): Map<string, string> {
  const before = spentOnModels(config, configFiles);
  const spent = spentWith(before, moment, replies);
  const path = 'data/config/spent.json';
  const text = `${JSON.stringify(spent, null, 2)}\n`;
  return spent === undefined || spent === before || text === texts.get(path) ? new Map() : new Map([[path, text]]);
}

/** What was proposed so far, with what was proposed just now. */
function remembered({ config, configFiles, texts }: HubState, proposed: Publishing['proposed']): Map<string, string> {
  if (proposed.size === 0) return new Map();
  const all = { ...proposedOnGitHub(config, configFiles), ...Object.fromEntries(proposed) };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => compare(a, b)));
  const text = `${JSON.stringify(sorted, null, 2)}\n`;
  const path = 'data/config/proposed.json';
  return texts.get(path) === text ? new Map() : new Map([[path, text]]);
}
