import { defineCommand } from 'citty';

/** `ledgerline labels`: what is done with the labels of repositories. */
export const command = defineCommand({
  meta: { name: 'labels', description: 'gives the repositories their labels: labels sync' },
  subCommands: { sync: () => import('./labels/sync.ts').then((file) => file.command) },
});
