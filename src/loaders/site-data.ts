import type { GatesFile } from '../../content-schema/gates/gates-file.ts';
import { recordTypes } from '../../content-schema/index.ts';
import type { Hub } from '../data-hub/hub.ts';
import { readGates } from '../data-hub/read-gates.ts';
import { readSummaries } from '../data-hub/read-summaries.ts';
import { drift } from '../pipeline/drift.ts';
import type { TextState } from '../pipeline/enrich/text-states.ts';
import { withoutForgotten } from '../pipeline/forgotten/without-forgotten.ts';
import { publicGates } from '../pipeline/gates/public-gates.ts';
import { type Processed, type ProcessOptions, processRecords } from '../pipeline/process-records.ts';
import { afresh, anew, type Remember, type Reuse } from '../pipeline/remember.ts';
import type { PublicSummary } from '../pipeline/summaries/public-summary.ts';
import { publishSummaries } from '../pipeline/summaries/publish-summaries.ts';
import { newestByNow } from '../pipeline/time/newest.ts';
import { type HubConfig, hubConfig } from '../settings/hub-config.ts';
import { type Settings, withHub } from '../settings/join-settings.ts';
import { settings } from '../settings/settings.ts';
import { withinCpu } from './within-cpu.ts';

/** Where the figures of a site come from: the newest change among its records that is not dated ahead, and the commit they were read at. */
export interface AsOf {
  readonly time: string | null;
  readonly commit: string | null;
  /** What git calls the contents of the data-hub, where the site holds nothing besides. */
  readonly digest: string | null;
  readonly isSample: boolean;
}

/** What the site is made of as far as its sources tell. */
export interface SourceData extends Processed, HubConfig {
  readonly asOf: AsOf;
  /** Paths of stored snapshots and indexes that differ from what the records give. */
  readonly drift: string[];
  /** Texts about many records, such as the digest of open issues. */
  readonly summaries: readonly PublicSummary[];
  /** The pull requests that close records, by the numbers of these. */
  readonly gates: readonly GatesFile[];
}

/** Everything the site is made of. */
export interface SiteData extends SourceData {
  /** How the generated texts of records stand, where they are not as a reader would have them. */
  readonly texts: readonly TextState[];
}

/** What the sources amount to, at a time in milliseconds since 1970. */
export function siteFrom(
  hub: Hub,
  own: Settings = settings(),
  now = Date.now(),
  remember: Remember = anew,
  reuse: Reuse = afresh,
): SourceData {
  const { hub: decided, privacy, comments } = withHub(own, hubConfig(hub.config, hub.configFiles));
  const options: ProcessOptions = {
    patternTags: decided.patternTags.map(({ tag }) => tag),
    comments,
    within: withinCpu,
    remember,
    reuse,
    now,
    ...privacy,
    waits: own.ai.waits,
  };
  const candidates = withoutForgotten(recordTypes, hub.candidates, decided.forgotten);
  const processed = processRecords(recordTypes, candidates, options);
  const texts = readSummaries(hub.summaries);
  const shown = new Set(processed.records.map(({ id }) => id));
  const hidden = new Set([...processed.withheld.map(({ id }) => id), ...decided.forgotten.map(({ number }) => number)]);
  const gated = new Set(recordTypes.filter(({ hasGates }) => hasGates).map(({ name }) => name));
  const known = [...processed.withheld, ...processed.records].map(({ id, type }) => ({
    id,
    hasGates: gated.has(type),
  }));
  const ofGates = readGates(hub.gates, known);
  const times = processed.records.flatMap(({ updatedAt }) => (updatedAt === null ? [] : [updatedAt]));
  return {
    ...processed,
    problems: [...hub.passedOver, ...texts.problems, ...ofGates.problems, ...processed.problems],
    ...decided,
    asOf: { time: newestByNow(times, now), commit: hub.commit, digest: hub.digest ?? null, isSample: hub.isSample },
    drift: drift(recordTypes, hub.derived, processed),
    gates: ofGates.gates.filter(({ number }) => shown.has(number)).map(publicGates),
    summaries: publishSummaries(texts.summaries, {
      ...options,
      isHidden: (number) => hidden.has(number) && !shown.has(number),
    }),
  };
}
