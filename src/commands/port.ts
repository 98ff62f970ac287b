import { CommandError } from './command-error.ts';

/** The option by which every command that serves is told its port. */
export const portOption = {
  port: { type: 'string', default: '4321', description: 'port; the next free one when it is taken' },
} as const;

/** The port that was asked for. */
export function portFrom({ port }: { readonly port: string }): number {
  const number = Number(port);
  if (/^\d+$/.test(port) && number >= 1 && number <= 65535) return number;
  throw new CommandError(`"${port}" is no port.`, 'Give a whole number from 1 to 65535.');
}
