import { recordTypes } from '../../content-schema/index.ts';
import type { Hub } from '../data-hub/hub.ts';
import { drift } from '../pipeline/drift.ts';
import { withoutForgotten } from '../pipeline/forgotten/without-forgotten.ts';
import { type Processed, processRecords } from '../pipeline/process-records.ts';
import { afresh, anew, type Remember, type Reuse } from '../pipeline/remember.ts';
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

/** Everything the site is made of. */
export interface SiteData extends Processed, HubConfig {
  readonly asOf: AsOf;
  /** Paths of stored snapshots and indexes that differ from what the records give. */
  readonly drift: string[];
}

/** What the sources amount to, at a time in milliseconds since 1970. */
export function siteFrom(
  hub: Hub,
  own: Settings = settings(),
  now = Date.now(),
  remember: Remember = anew,
  reuse: Reuse = afresh,
): SiteData {
  const { hub: decided, privacy, comments } = withHub(own, hubConfig(hub.config, hub.configFiles));
  const processed = processRecords(recordTypes, withoutForgotten(recordTypes, hub.candidates, decided.forgotten), {
    patternTags: decided.patternTags.map(({ tag }) => tag),
    comments,
    within: withinCpu,
    remember,
    reuse,
    now,
    ...privacy,
  });
  const times = processed.records.flatMap(({ updatedAt }) => (updatedAt === null ? [] : [updatedAt]));
  return {
    ...processed,
    problems: [...hub.passedOver, ...processed.problems],
    ...decided,
    asOf: { time: newestByNow(times, now), commit: hub.commit, digest: hub.digest ?? null, isSample: hub.isSample },
    drift: drift(recordTypes, hub.derived, processed),
  };
}
