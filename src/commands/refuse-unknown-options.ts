import { parseArgs } from 'node:util';
import type { ArgsDef, CommandDef } from 'citty';
import { CommandError } from './command-error.ts';

/**
 * Refuses an option that the command does not have: a mistyped `--srtict` must not pass for a lenient build. Gives the words that are no
 * option.
 */
export function refuseUnknownOptions(command: CommandDef, rawArgs: string[]): string[] {
  const defined = (typeof command.args === 'object' ? command.args : {}) as ArgsDef;
  const entries = Object.entries(defined);
  const options = Object.fromEntries(
    entries
      .filter(([, { type }]) => type !== 'positional')
      .map(([key, { type }]) => [key, { type: type === 'boolean' ? 'boolean' : 'string' } as const]),
  );
  try {
    const allowPositionals = entries.some(([, { type }]) => type === 'positional');
    return parseArgs({ args: rawArgs, options, allowPositionals }).positionals;
  } catch (error) {
    const bare = rawArgs.flatMap((arg) => /^--([\w-]+)/.exec(arg)?.[1] ?? []).find((name) => isBare(error, name));
    const option = bare === undefined ? undefined : defined[bare];
    if (option && 'valueHint' in option)
      throw new CommandError(
        `The option --${bare} needs a value.`,
        `Write it as "--${bare} ${option.valueHint}": ${option.description}.`,
      );
    throw new CommandError(
      error instanceof Error ? `${error.message.split('. ')[0]}.` : String(error),
      'Add --help to see what the command takes.',
    );
  }
}

/** Whether an option was given without the value it needs. */
const isBare = (error: unknown, name: string): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' &&
  error instanceof Error &&
  error.message.includes(`'--${name}`);
