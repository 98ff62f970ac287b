import type { Conclusion, Workflow, WorkflowRun } from './model.ts';

/** What a step does when it is played. */
export interface StepPlan {
  readonly name: string;
  /** How long it takes; a second unless told. */
  readonly seconds?: number;
  /** What it writes; lines without a time. */
  readonly log?: string;
  readonly conclusion?: Conclusion;
}

/** What a job does when it is played. */
export interface JobPlan {
  readonly name: string;
  readonly steps: readonly StepPlan[];
  /** Names of jobs that have to succeed before. */
  readonly needs?: readonly string[];
  readonly environment?: string;
  /** Files by path, by the name of the artifact; there when the job has ended. */
  readonly artifacts?: Readonly<Record<string, Readonly<Record<string, string | Buffer>>>>;
}

/** What becomes of a run of a workflow, whatever its file says. */
export type Script = (run: Pick<WorkflowRun, 'inputs' | 'event' | 'branch' | 'number'>) => readonly JobPlan[];

interface WrittenJob {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly environment?: string | { readonly name?: string };
  readonly steps?: readonly { readonly name?: string; readonly run?: string; readonly uses?: string }[];
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** The jobs that a workflow file tells, each step a second long and a success. */
export function plansOf({ file }: Workflow): JobPlan[] {
  const jobs = Object.entries(objectOf(file['jobs'])) as [string, WrittenJob][];
  const nameOf = (id: string) => jobs.find(([key]) => key === id)?.[1].name ?? id;
  return jobs.map(([id, { needs, environment, steps = [] }]) => {
    const place = typeof environment === 'object' ? environment.name : environment;
    return {
      name: nameOf(id),
      needs: [needs ?? []].flat().map(nameOf),
      ...(place !== undefined && { environment: place }),
      steps: [
        { name: 'Set up job' },
        ...steps.map(({ name, run, uses }) => ({ name: name ?? `Run ${run?.split('\n')[0] ?? uses ?? ''}` })),
        { name: 'Complete job' },
      ],
    };
  });
}

/** What a run is called: `run-name` with what it was started with filled in, where the file has one. */
export function titleOf({ file }: Workflow, given: Readonly<Record<string, unknown>>, otherwise: string): string {
  const written = file['run-name'];
  if (typeof written !== 'string') return otherwise;
  return written.replace(/\$\{\{\s*(?:inputs|github\.event\.client_payload)\.([\w-]+)\s*\}\}/g, (_, key: string) =>
    String(given[key] ?? ''),
  );
}
