import type { ArgsDef, CommandDef } from 'citty';
import { counting } from '../pipeline/text/counting.ts';
import { CommandError } from './command-error.ts';

/** Refuses a call that leaves out a word which the command needs, such as the number in `forget user 7`. */
export function refuseMissingWords(command: CommandDef, words: readonly string[], parent?: CommandDef): void {
  const defined = (typeof command.args === 'object' ? command.args : {}) as ArgsDef;
  const needed = Object.entries(defined).filter(
    ([, { type, required, default: usual }]) => type === 'positional' && required !== false && usual === undefined,
  );
  const missing = needed.slice(words.length);
  if (missing.length === 0) return;
  const call = [parent, command].flatMap((one) => nameOf(one) ?? []).join(' ');
  const places = needed.map(([key, { valueHint = key.toUpperCase() }]) => valueHint);
  throw new CommandError(
    `"${call}" needs ${counting(missing.length, 'more word')}: ` +
      `${missing.map(([, { description }]) => description).join('; ')}.`,
    `Write it as "npx ledgerline ${call} ${places.join(' ')}". Add --help to see all that it takes.`,
  );
}

const nameOf = (command: CommandDef | undefined): string | undefined =>
  typeof command?.meta === 'object' && 'name' in command.meta ? command.meta.name : undefined;
