import { createHmac } from 'node:crypto';
import { zipOf } from '../world/actions/artifacts.ts';
import type { Job, WorkflowRun } from '../world/actions/model.ts';
import { nameWithOwner, type Repository } from '../world/model.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './answer.ts';
import type { Incoming } from './incoming.ts';

type Kind = 'job-log' | 'run-log' | 'artifact';

const start = '/_storage/';
const signature = (path: string) => createHmac('sha256', 'storage').update(path).digest('hex').slice(0, 32);

/** The address of a file on GitHub's storage, for whoever was given it. */
export function signedPlace(world: World, repository: Repository, kind: Kind, id: number): string {
  const path = `${start}${nameWithOwner(repository)}/${kind}/${id}`;
  return `${world.apiUrl}${path}?sig=${signature(path)}`;
}

/** Whether a request is for the storage and not for the API. */
export const isStored = ({ path }: Pick<Incoming, 'path'>): boolean => path.startsWith(start);

/** Gives a file. As the real storage does, it refuses who sends a token along, and who has no signature. */
export async function answerStored(world: World, { path, query, headers }: Incoming): Promise<Answer> {
  const plain = (status: number, body: string) => ({ status, headers: { 'content-type': 'text/plain' }, body });
  if ('authorization' in headers) return plain(401, 'Server failed to authenticate the request.');
  if (query.get('sig') !== signature(path)) return plain(403, 'Signature did not match.');
  const [owner, name, kind, id] = path.slice(start.length).split('/');
  const runs = world.repositories.get(`${owner}/${name}`.toLowerCase())?.ci.runs ?? [];
  const isIt = ({ databaseId }: { readonly databaseId: number }) => String(databaseId) === id;
  if (kind === 'job-log') {
    const job = runs.flatMap(({ suite }) => suite.checks as Job[]).find(isIt);
    return job ? plain(200, logText(job)) : plain(404, 'BlobNotFound');
  }
  const run = runs.find(isIt);
  const zip =
    kind === 'run-log' ? run && (await logZip(run)) : runs.flatMap(({ artifacts }) => artifacts).find(isIt)?.zip;
  return zip ? { status: 200, headers: { 'content-type': 'application/zip' }, body: zip } : plain(404, 'BlobNotFound');
}

/** A log as GitHub stores it: with a byte order mark, and a time on each line. */
const logText = ({ log }: Job): string => `\uFEFF${log.map((line) => `${line}\n`).join('')}`;

const logZip = ({ jobs }: WorkflowRun): Promise<Buffer> =>
  zipOf(Object.fromEntries(jobs.map((job, index) => [`${index}_${job.name.replaceAll('/', '_')}.txt`, logText(job)])));
