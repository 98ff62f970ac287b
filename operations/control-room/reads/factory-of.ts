import type { Queued } from '../../store/tables/queue.ts';
import type { OperationRun } from '../../store/tables/runs.ts';
import type { Room, ShownSession } from '../room.ts';

/** What is shown of the factory. */
export interface FactoryShown {
  readonly counts: Readonly<Record<Queued['state'], number>>;
  /** What waits for a stage or did, the newest first; those that are not done before all others. */
  readonly jobs: readonly JobShown[];
  readonly publications: readonly PublicationShown[];
  readonly sessions: readonly ShownSession[];
}

/** A job, and whether it was ever begun: then its log is the run of its id. */
export interface JobShown extends Queued {
  readonly hasRun: boolean;
}

/** A publication, and the run of the pull request that it became. */
export interface PublicationShown {
  readonly run: OperationRun;
  /** Where it was published. */
  readonly url: string | null;
}

const mostJobs = 60;
const mostPublications = 20;
const mostRuns = 500;

/** Looks at everything the factory does. */
export async function factoryOf({ desk: { store }, factory }: Room): Promise<FactoryShown> {
  const all = await store.queue.list(mostRuns);
  const open = all.filter(({ state }) => state !== 'done');
  const runs = await store.runs.list({ kind: 'factory', limit: mostRuns });
  const begun = new Set([...runs, ...(await store.runs.list({ kind: 'agent', limit: mostRuns }))].map(({ id }) => id));
  const published = runs.filter(isPublication).slice(0, mostPublications);
  return {
    counts: await store.queue.counts(),
    jobs: [...open, ...all.filter(({ state }) => state === 'done')]
      .slice(0, Math.max(mostJobs, open.length))
      .map((job) => ({ ...job, hasRun: begun.has(job.id) })),
    publications: await Promise.all(
      published.map(async (run) => {
        const proposal = run.outcome.proposal === undefined ? undefined : await store.runs.get(run.outcome.proposal);
        return { run, url: run.outcome.url ?? proposal?.outcome.pullRequest?.url ?? null };
      }),
    ),
    sessions: (await factory?.sessions()) ?? [],
  };
}

/** A stage of the loop that publishes is noted as a run as well, of something in the queue. */
const isPublication = ({ input, workflow }: OperationRun): boolean =>
  workflow === 'publish' && typeof input === 'object' && input !== null && 'contentHash' in input;
