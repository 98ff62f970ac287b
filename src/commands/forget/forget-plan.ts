import type { RecordType } from '../../../content-schema/define-record.ts';
import { recordTypes } from '../../../content-schema/index.ts';
import type { HubChange, HubState } from '../../data-hub/hub.ts';
import type { Candidate } from '../../pipeline/candidate.ts';
import { type Erasure, erasure } from '../../pipeline/forgotten/erasure.ts';
import { forgottenRecords, proposedOnGitHub } from '../../settings/hub-config.ts';
import type { Settings } from '../../settings/join-settings.ts';
import { derivePlan } from '../derive-plan.ts';

/** A record that is to be erased. */
export interface Subject {
  readonly type: RecordType;
  readonly id: number;
}

const memory = 'data/config/forgotten.json';

/**
 * What a data-hub needs to have forgotten a record: neither the record nor what was derived from it, and a note that it never comes back.
 * All of it is one change, so that no commit holds half of it.
 */
export async function forgetPlan(
  own: Settings,
  hub: HubState,
  issues: readonly Candidate[],
  subject: Subject,
  now = Date.now(),
): Promise<{ readonly erased: Erasure; readonly change: HubChange | undefined }> {
  const forgotten = forgottenRecords(hub.config, hub.configFiles);
  const erased = erasure(recordTypes, { ...hub, forgotten }, issues, subject);
  const note = `${JSON.stringify(erased.forgotten, null, 2)}\n`;
  const noted = hub.configFiles.get('forgotten');
  const gates = `data/gates/${subject.id}.json`;
  const ofGates = erased.kept.length === 0 && hub.texts.has(gates) ? [gates] : [];
  const remove = [...erased.remove, ...ofGates, ...(noted === undefined || noted === memory ? [] : [noted])];
  const write = new Map([...erased.write, ...(hub.texts.get(memory) === note ? [] : [[memory, note] as const])]);
  const proposals = withoutProposal(hub, subject);
  const derived = await derivePlan(own, now)(after(hub, { write, remove }, erased));
  const whole = new Map([...write, ...proposals, ...(derived?.write ?? [])]);
  const changed = [...whole].filter(([path, text]) => hub.texts.get(path) !== text);
  const message = { headline: `chore: forget ${subject.type.name} #${subject.id}` };
  return {
    erased,
    change: changed.length + remove.length === 0 ? undefined : { write: new Map(changed), remove, message },
  };
}

/** What was proposed for the record is forgotten with it. */
function withoutProposal({ config, configFiles }: HubState, { type, id }: Subject): Map<string, string> {
  const { [`proposals/${type.plural}/${id}`]: own, ...others } = proposedOnGitHub(config, configFiles);
  const path = configFiles.get('proposed');
  return own === undefined || path === undefined
    ? new Map()
    : new Map([[path, `${JSON.stringify(others, null, 2)}\n`]]);
}

/** The data-hub as it is then, for what is derived from it. */
function after(hub: HubState, { write, remove }: Pick<HubChange, 'write' | 'remove'>, erased: Erasure): HubState {
  const texts = new Map([...hub.texts, ...write]);
  for (const path of remove) texts.delete(path);
  const candidates = hub.candidates.flatMap((candidate) => {
    if (remove.includes(candidate.origin)) return [];
    const text = write.get(candidate.origin);
    return [text === undefined ? candidate : { ...candidate, data: JSON.parse(text) as unknown }];
  });
  const gates = new Map([...hub.gates].filter(([number]) => texts.has(`data/gates/${number}.json`)));
  return { ...hub, texts, candidates, gates, config: new Map([...hub.config, ['forgotten', erased.forgotten]]) };
}
