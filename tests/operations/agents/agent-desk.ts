/** A DESK AT WHICH AGENTS WORK: engine, store and forge in memory, and a repository on disk that real git applies patches to. */
import type { Answered, Assignment, Coder } from '../../../operations/agents/adapters/coder.ts';
import { createWorld } from '../../../operations/agents/create-world.ts';
import { agentWorkflow } from '../../../operations/agents/graph/agent-run-row.ts';
import { agentGraph } from '../../../operations/agents/graph/workflow.ts';
import type { AgentWorld } from '../../../operations/agents/graph/world.ts';
import type { Engine, Workflow } from '../../../operations/engine/engine.ts';
import { runbookWorkflows } from '../../../operations/runbooks/runbooks.ts';
import type { NewAgentTask } from '../../../operations/store/tables/agent-tasks.ts';
import { type MemoryDesk, memoryDesk } from '../memory-desk.ts';
import { repositoryOf, seedText, type Wanted } from './repository.ts';

/** What the code is like before anybody changes it. */
export const code = {
  'src/add.ts': '/** Adds. */\nexport const add = (a: number, b: number): number => a + b;\n',
  'src/sub.ts': '/** Takes away. */\nexport const sub = (a: number, b: number): number => a - b;\n',
  'README.md': '# Shop\n',
};

/** A coder that answers as a test says; `asked` is what it was told. */
export interface ScriptedCoder extends Coder {
  readonly asked: Assignment[];
}

/** Gives answers one after another, and the last one again and again. */
export function scripted(...answers: readonly (string | Answered | Error)[]): ScriptedCoder {
  const asked: Assignment[] = [];
  return {
    name: 'command',
    asked,
    async write(assignment) {
      const answer = answers[Math.min(asked.length, answers.length - 1)] ?? '';
      asked.push(assignment);
      if (answer instanceof Error) throw answer;
      return typeof answer === 'string' ? { patch: answer, intents: ['Does what was asked.'], tokens: 10 } : answer;
    },
  };
}

/** The desk, and what a test does with it. */
export interface AgentDesk extends MemoryDesk {
  readonly folder: string;
  readonly sha: string;
  task(id: string, other?: Partial<NewAgentTask>): Promise<void>;
  /** Starts a task and lets everything happen that can. */
  run(id: string): Promise<string>;
  settle(): Promise<void>;
  /** What the roles did, as `NODE attempt: status`. */
  walked(id: string): Promise<readonly string[]>;
}

/** Opens the desk. `change` puts in what a test wants otherwise. */
export async function agentDesk(
  coder: Coder | ((folder: string) => Coder),
  seed: Wanted = {},
  {
    files = code,
    change = {},
    workflows = (list) => list,
  }: {
    readonly files?: Readonly<Record<string, string>>;
    readonly change?: Partial<AgentWorld>;
    readonly workflows?: (list: readonly Workflow[]) => readonly Workflow[];
  } = {},
): Promise<AgentDesk> {
  const all = { 'seed.yaml': seedText(seed), ...files };
  const { folder, sha } = repositoryOf(all);
  const made: { engine?: Engine } = {};
  const desk = await memoryDesk(all, {
    workflows: (parts) => {
      const engine = () => made.engine as Engine;
      const world = createWorld(parts, typeof coder === 'function' ? coder(folder) : coder, engine);
      // The forge in memory has commits of its own.
      const propose: AgentWorld['propose'] = async (proposal, wanted) => {
        const { sha: base } = await parts.forge.head({ owner: 'octo', name: 'shop' });
        return world.propose({ ...proposal, base }, wanted);
      };
      return workflows([...runbookWorkflows(parts), agentGraph({ ...world, propose, ...change }) as Workflow]);
    },
  });
  made.engine = desk.engine;
  const settle = async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      await desk.engine.settled();
      desk.clock.advance(4000);
    }
    await desk.engine.settled();
  };
  return {
    ...{ ...desk, folder, sha, settle },
    async task(id, other = {}) {
      const snapshot = { sha, branch: 'main', at: desk.now(), url: 'https://github.example/octo/shop' };
      await desk.store.agentTasks.add({
        ...{ id, cause: `issue:${id}`, type: 'BUG', priority: 'bug', title: `Mend ${id}`, description: 'It is odd.' },
        ...{ createdBy: 'human', snapshot, scopePaths: ['src/**', 'tests/**'], issueNumber: 12, parentId: null },
        ...{ repository: 'octo/shop', ...other },
      });
    },
    async run(id) {
      const input = { taskId: id, folder, sha, requestedBy: 'ledgerline-bot' };
      const run = await desk.engine.start(agentWorkflow, input, { key: id });
      await settle();
      return run.id;
    },
    walked: async (id) =>
      (await desk.store.agentRuns.of(id)).map(({ node, attempt, status }) => `${node} ${attempt}: ${status}`),
  };
}
