import type { SubCommandsDef } from 'citty';

/** The commands of the operations, in the order in which they are listed; one is loaded when it is called. */
export const commands: SubCommandsDef = {
  gates: () => import('./gates.ts').then((file) => file.command),
  'control-room': () => import('./control-room.ts').then((file) => file.command),
};
