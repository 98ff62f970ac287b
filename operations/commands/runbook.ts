import { defineCommand } from 'citty';

/** `ledgerline runbook`: starts runbooks, and decides about their gates. */
export const command = defineCommand({
  meta: { name: 'runbook', description: 'starts a runbook, or decides about its gates: runbook list' },
  subCommands: {
    list: () => import('./runbook/list.ts').then((file) => file.command),
    spec: () => import('./runbook/spec.ts').then((file) => file.command),
    incident: () => import('./runbook/incident.ts').then((file) => file.command),
    dependency: () => import('./runbook/dependency.ts').then((file) => file.command),
    watch: () => import('./runbook/watch.ts').then((file) => file.command),
    approve: () => import('./runbook/decide.ts').then((file) => file.approve),
    reject: () => import('./runbook/decide.ts').then((file) => file.reject),
  },
});
