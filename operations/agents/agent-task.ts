/** What programs are asked to do to code; the store holds it, so its types stand there, where every room may read them. */
export {
  type AgentRole,
  type AgentRun,
  type AgentTask,
  agentTaskTypes,
  type NodeKind,
  nodes,
  priorities,
  roles,
} from '../store/agent-task.ts';
