import { recordTypes } from '../../content-schema/index.ts';
import type { Plan } from '../data-hub/compare-and-swap.ts';
import { siteFrom } from '../loaders/site-data.ts';
import { derivedChanges } from '../pipeline/derived/derived-changes.ts';
import { derivedMessage } from '../pipeline/derived/derived-message.ts';
import type { Settings } from '../settings/join-settings.ts';
import { fullName } from '../settings/repository.ts';

/** What a data-hub needs to hold all that is derived from its records, at a time in milliseconds since 1970. */
export const derivePlan =
  (own: Settings, now = Date.now()): Plan =>
  (hub) => {
    const { issuesDb, serverUrl } = own;
    const issuesUrl = issuesDb && `${serverUrl}/${fullName(issuesDb)}/issues/`;
    const write = derivedChanges(recordTypes, hub, siteFrom(hub, own, now), issuesUrl);
    return write.size === 0
      ? undefined
      : { write, remove: [], message: derivedMessage(recordTypes, [...write.keys()]) };
  };
