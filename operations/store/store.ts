/** WHAT OPERATIONS REMEMBER: tables behind one interface, in a file of SQLite's or in Postgres. No other room writes SQL. */
import type { Database } from './database.ts';
import { migrate } from './migrations.ts';
import { type AgentRuns, agentRunsIn } from './tables/agent-runs.ts';
import { type AgentTasks, agentTasksIn } from './tables/agent-tasks.ts';
import { type Approvals, approvalsIn } from './tables/approvals.ts';
import { type Changes, changesIn } from './tables/changes.ts';
import { type Deliveries, deliveriesIn } from './tables/deliveries.ts';
import { type EngineRuns, engineRunsIn } from './tables/engine-runs.ts';
import { type EngineWaits, engineWaitsIn } from './tables/engine-waits.ts';
import { type Gates, gatesIn } from './tables/gates.ts';
import { type Logs, logsIn } from './tables/logs.ts';
import { type MetricsHistory, metricsIn } from './tables/metrics.ts';
import { type Notes, notesIn } from './tables/notes.ts';
import { type Queue, queueIn } from './tables/queue.ts';
import { type Runs, runsIn } from './tables/runs.ts';
import { type Schedules, schedulesIn } from './tables/schedules.ts';
import { type WorkflowRuns, workflowRunsIn } from './tables/workflow-runs.ts';

/** Everything that is remembered. */
export interface Store {
  readonly database: Database;
  readonly changes: Changes;
  readonly runs: Runs;
  readonly logs: Logs;
  readonly gates: Gates;
  readonly approvals: Approvals;
  readonly workflowRuns: WorkflowRuns;
  readonly deliveries: Deliveries;
  readonly agentTasks: AgentTasks;
  readonly agentRuns: AgentRuns;
  readonly metrics: MetricsHistory;
  /** What waits for the stages of the loop. */
  readonly queue: Queue;
  /** What the engine needs besides the engine below it. */
  readonly engine: { readonly runs: EngineRuns; readonly waits: EngineWaits; readonly schedules: Schedules };
  /** What one room remembers for itself. */
  notes(room: string): Notes;
  close(): Promise<void>;
}

/** A store in a database, which is brought up to date first. `now` gives the time in ISO 8601, UTC. */
export async function createStore(database: Database, now: () => string): Promise<Store> {
  await migrate(database);
  const changes = changesIn(database, now);
  return {
    database,
    changes,
    runs: runsIn(database, changes, now),
    logs: logsIn(database, changes, now),
    gates: gatesIn(database, changes, now),
    approvals: approvalsIn(database, changes, now),
    workflowRuns: workflowRunsIn(database, changes),
    deliveries: deliveriesIn(database, changes, now),
    agentTasks: agentTasksIn(database, changes, now),
    agentRuns: agentRunsIn(database, changes, now),
    metrics: metricsIn(database, now),
    queue: queueIn(database, changes, now),
    engine: {
      runs: engineRunsIn(database, now),
      waits: engineWaitsIn(database, now),
      schedules: schedulesIn(database),
    },
    notes: (room) => notesIn(database, room, now),
    close: () => database.close(),
  };
}
