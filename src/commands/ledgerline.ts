/** The command line. A command is one file; a workflow is never longer than the command it calls. */
import { type CommandDef, renderUsage, runCommand, type SubCommandsDef } from 'citty';
import { mistypedVariables } from '../settings/environment.ts';
import { guardOutput } from '../terminal/guard-output.ts';
import { guardWarnings } from '../terminal/guard-warnings.ts';
import { print, say } from '../terminal/say.ts';
import { CommandError } from './command-error.ts';
import { commands } from './commands.ts';
import { errorInWords } from './error-in-words.ts';
import { goThroughProxy } from './go-through-proxy.ts';
import { refuseMissingWords } from './refuse-missing-words.ts';
import { refuseUnknownOptions } from './refuse-unknown-options.ts';

const asksForHelp = (arg: string) => arg === '--help' || arg === '-h';

guardOutput(process.stdout, process.stderr);
guardWarnings(process);
// Whatever is thrown where nobody waits for it; Node would print it as it is.
process.on('uncaughtException', (error) => {
  tell(error);
  process.exit();
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  tell(error);
}

function tell(error: unknown): void {
  const { message, hint } = errorInWords(error);
  const [first = '', ...more] = message.split('\n');
  say(first, ...more.map((line) => `  ${line}`), ...(hint ? hint.split('\n') : []));
  process.exitCode = error instanceof CommandError ? error.exitCode : 2;
}

async function main([name = '--help', ...rawArgs]: string[]): Promise<void> {
  if (asksForHelp(name)) return print(await overview());
  const command = await find(commands, name);
  if (!command) throw new CommandError(`There is no command "${name}".`, 'Run "ledgerline --help" to see them all.');
  const below = await command.subCommands;
  if (typeof below === 'object') await runSubCommand(name, command, below, rawArgs);
  else await run(command, rawArgs);
}

/** Of a command that is a group, such as `labels sync`: runs the one that is named. */
async function runSubCommand(group: string, of: CommandDef, all: SubCommandsDef, rawArgs: string[]): Promise<void> {
  const [name = '', ...rest] = rawArgs;
  if (asksForHelp(name)) return print(await renderUsage(of));
  const command = await find(all, name);
  if (command) return run(command, rest, of);
  throw new CommandError(
    name === '' ? `The command "${group}" needs another word.` : `There is no command "${group} ${name}".`,
    `Run "ledgerline ${group} --help" to see what it takes.`,
  );
}

async function run(command: CommandDef, rawArgs: string[], parent?: CommandDef): Promise<void> {
  if (rawArgs.some(asksForHelp)) return print(await renderUsage(command, parent));
  refuseMissingWords(command, refuseUnknownOptions(command, rawArgs), parent);
  say(...mistypedVariables(), ...goThroughProxy());
  await runCommand(command, { rawArgs });
}

async function find(among: SubCommandsDef, name: string): Promise<CommandDef | undefined> {
  const found = Object.hasOwn(among, name) ? among[name] : undefined;
  return typeof found === 'function' ? await found() : await found;
}

async function overview(): Promise<string> {
  const rows = await Promise.all(
    Object.keys(commands).map(async (name) => {
      const meta = await (await find(commands, name))?.meta;
      return `  ${name.padEnd(16)} ${typeof meta === 'object' ? meta.description : ''}`;
    }),
  );
  const exits =
    'Exit: 0 done, 1 the data or the set-up has problems, 2 wrong use or something outside failed, 3 nothing to rebuild.';
  return ['ledgerline <command> [--help]', '', ...rows, '', exits].join('\n');
}
