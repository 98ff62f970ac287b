import { recordTypes } from '../../content-schema/index.ts';
import config from '../../ledgerline.config.ts';
import type { Hub } from '../data-hub/hub.ts';
import { type HubConfig, hubConfig } from '../data-hub/hub-config.ts';
import { drift } from '../pipeline/drift.ts';
import { type Processed, processRecords } from '../pipeline/process-records.ts';

/** Where the figures of a site come from: the newest change among its records, and the commit they were read at. */
export interface AsOf {
  readonly time: string | null;
  readonly commit: string | null;
  readonly isSample: boolean;
}

/** Everything the site is made of. */
export interface SiteData extends Processed, HubConfig {
  readonly asOf: AsOf;
  /** Names of stored snapshots that differ from what the records give. */
  readonly drift: string[];
}

/** What the sources amount to. */
export function siteFrom(hub: Hub): SiteData {
  const configured = hubConfig(hub);
  const processed = processRecords(recordTypes, hub.candidates, {
    patternTags: configured.patternTags.map(({ tag }) => tag),
    ...config.privacy,
  });
  const times = processed.records.flatMap(({ updatedAt }) => (updatedAt === null ? [] : [updatedAt]));
  return {
    ...processed,
    ...configured,
    asOf: { time: times.sort().at(-1) ?? null, commit: hub.commit, isSample: hub.isSample },
    drift: drift(hub.snapshots, processed),
  };
}
