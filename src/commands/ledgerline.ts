#!/usr/bin/env node
/** The command line. A command is one file; a workflow is never longer than the command it calls. */
import { type CommandDef, renderUsage, runCommand, type SubCommandsDef } from 'citty';
import { mistypedVariables } from '../settings/environment.ts';
import { guardOutput } from '../terminal/guard-output.ts';
import { guardWarnings } from '../terminal/guard-warnings.ts';
import { print, say } from '../terminal/say.ts';
import { CommandError } from './command-error.ts';
import { errorInWords } from './error-in-words.ts';
import { goThroughProxy } from './go-through-proxy.ts';
import { refuseUnknownOptions } from './refuse-unknown-options.ts';

const commands: SubCommandsDef = {
  start: () => import('./start.ts').then((file) => file.command),
  dev: () => import('./dev.ts').then((file) => file.command),
  build: () => import('./build.ts').then((file) => file.command),
  preview: () => import('./preview.ts').then((file) => file.command),
  check: () => import('./check.ts').then((file) => file.command),
  parse: () => import('./parse.ts').then((file) => file.command),
  generate: () => import('./generate.ts').then((file) => file.command),
  init: () => import('./init.ts').then((file) => file.command),
  sync: () => import('./sync.ts').then((file) => file.command),
  doctor: () => import('./doctor.ts').then((file) => file.command),
};

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
  const command = await find(name);
  if (!command) throw new CommandError(`There is no command "${name}".`, 'Run "ledgerline --help" to see them all.');
  if (rawArgs.some(asksForHelp)) return print(await renderUsage(command));
  refuseUnknownOptions(command, rawArgs);
  say(...mistypedVariables(), ...goThroughProxy());
  await runCommand(command, { rawArgs });
}

async function find(name: string): Promise<CommandDef | undefined> {
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return typeof found === 'function' ? await found() : await found;
}

async function overview(): Promise<string> {
  const rows = await Promise.all(
    Object.keys(commands).map(async (name) => {
      const meta = await (await find(name))?.meta;
      return `  ${name.padEnd(10)} ${typeof meta === 'object' ? meta.description : ''}`;
    }),
  );
  const exits = 'Exit: 0 done, 1 the data or the set-up has problems, 2 wrong use or the world failed.';
  return ['ledgerline <command> [--help]', '', ...rows, '', exits].join('\n');
}
