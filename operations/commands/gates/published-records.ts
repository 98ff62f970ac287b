import { recordTypes } from '../../../content-schema/index.ts';
import type { HubState } from '../../../src/data-hub/hub.ts';
import { withoutForgotten } from '../../../src/pipeline/forgotten/without-forgotten.ts';
import { processRecords } from '../../../src/pipeline/process-records.ts';
import type { PublicRecord } from '../../../src/pipeline/publish.ts';
import { hubConfig } from '../../../src/settings/hub-config.ts';
import type { Settings } from '../../../src/settings/join-settings.ts';

/** The records of types that have gates and that may be shown, of what a data-hub holds. */
export function publishedRecords(hub: HubState, { privacy, comments, ai }: Settings): PublicRecord[] {
  const { patternTags, forgotten } = hubConfig(hub.config, hub.configFiles);
  const tags = patternTags.map(({ tag }) => tag);
  const candidates = withoutForgotten(recordTypes, hub.candidates, forgotten);
  const { records } = processRecords(recordTypes, candidates, {
    ...{ patternTags: tags, comments, ...privacy, waits: ai.waits },
  });
  const gated = new Set(recordTypes.filter(({ hasGates }) => hasGates).map(({ name }) => name));
  return records.filter(({ type }) => gated.has(type));
}
