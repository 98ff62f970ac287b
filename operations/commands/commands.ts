import type { SubCommandsDef } from 'citty';

/** The commands of the operations, in the order in which they are listed; one is loaded when it is called. */
export const commands: SubCommandsDef = {
  gates: () => import('./gates.ts').then((file) => file.command),
  'control-room': () => import('./control-room.ts').then((file) => file.command),
  loop: () => import('./loop.ts').then((file) => file.command),
  runbook: () => import('./runbook.ts').then((file) => file.command),
  agents: () => import('./agents.ts').then((file) => file.command),
  healthcheck: () => import('./healthcheck.ts').then((file) => file.command),
  deploy: () => import('./deploy.ts').then((file) => file.command),
  rollback: () => import('./rollback.ts').then((file) => file.command),
};
