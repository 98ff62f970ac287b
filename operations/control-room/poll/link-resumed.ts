import { z } from 'zod';
import type { Store } from '../../store/store.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';

const resumeSchema = z.object({ parent: z.number(), repository: z.string(), at: z.string() });

/** A run that was answered and whose next run has not been seen yet. */
export type Resume = Readonly<z.infer<typeof resumeSchema>>;

const room = 'control-room';
const name = 'resumes';
/** GitHub's clock may be behind ours. */
const skew = 60_000;
/** After that an answer is taken to have started nothing. */
const longest = 24 * 3600_000;

const read = async (store: Store): Promise<Resume[]> =>
  z
    .array(resumeSchema)
    .catch([])
    .parse(await store.notes(room).get(name));

/** Notes that a run was answered, so that the run it goes on in is known for its child. */
export async function noteResume(store: Store, resume: Resume): Promise<void> {
  const others = (await read(store)).filter(({ at }) => Date.parse(resume.at) - Date.parse(at) < longest);
  await store.notes(room).set(name, [...others, { ...resume }]);
}

/**
 * Links a run that an answer started to the run that was answered: by the parent's id in its title, as our template writes it, or because
 * there is no other answer it could belong to.
 */
export async function linkResumed(store: Store, run: KnownWorkflowRun): Promise<void> {
  if (run.event !== 'repository_dispatch' || run.parentId !== null) return;
  const open = await read(store);
  const possible = open.filter(
    ({ repository, at }) => repository === run.repository && Date.parse(run.createdAt) >= Date.parse(at) - skew,
  );
  const named = possible.find(({ parent }) => new RegExp(`\\b${parent}\\b`).test(run.title));
  const parent = named ?? (possible.length === 1 ? possible[0] : undefined);
  if (!parent) return;
  await store.workflowRuns.know(run.id, { parentId: parent.parent });
  await store.notes(room).set(
    name,
    open.filter((other) => other !== parent),
  );
}
