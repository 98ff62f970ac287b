import { defineCommand } from 'citty';

/** `ledgerline agents`: what programs are asked to do to code, and how far they are. */
export const command = defineCommand({
  meta: { name: 'agents', description: 'shows what agents are asked to do, and works on it: agents status' },
  subCommands: {
    status: () => import('./agents/status.ts').then((file) => file.command),
    plan: () => import('./agents/plan.ts').then((file) => file.command),
    scan: () => import('./agents/scan.ts').then((file) => file.command),
    run: () => import('./agents/run.ts').then((file) => file.command),
  },
});
