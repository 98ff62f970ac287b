import type { Repository } from '../../../src/settings/repository.ts';
import type { Artifact } from '../../github/actions.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';
import { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';
import { artifactsOf } from './jobs-of.ts';

/** So large an artifact may be that goes through this machine's memory. */
const mostBytes = 50_000_000;

/** An artifact of a run; one of another run is none of it. */
export async function namedArtifact(room: Room, at: Repository, run: KnownWorkflowRun, id: number): Promise<Artifact> {
  const artifact = (await artifactsOf(room, at, run)).find((each) => each.id === id);
  if (!artifact) throw new Refusal(404, 'The run has no such artifact.');
  if (artifact.isExpired)
    throw new Refusal(404, `"${artifact.name}" has expired.`, 'GitHub keeps artifacts for 90 days.');
  if (artifact.bytes > mostBytes)
    throw new Refusal(413, `"${artifact.name}" is too large to go through the control room.`, 'Download it on GitHub.');
  return artifact;
}

/** The zip of an artifact. */
export async function zipOf(room: Room, at: Repository, { id, name }: Artifact): Promise<Uint8Array> {
  const zip = await room.onceLarge.get(`zip:${id}`, 60_000, () => room.desk.actions.artifact(at, id, mostBytes));
  if (zip) return zip;
  throw new Refusal(404, `"${name}" has expired.`, 'GitHub keeps artifacts for 90 days.');
}
