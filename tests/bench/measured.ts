import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Command } from './peers/contender.ts';

/** What a program and all that it started took, as the system counts it. */
export interface Measured {
  /** Seconds of processors, of the user and of the system together. */
  readonly cpu: number;
  /** Seconds by the clock. */
  readonly seconds: number;
  /** The most memory that one of its processes held, in millions of bytes. */
  readonly megabytes: number;
}

const time = '/usr/bin/time';

/** What has to be there to measure with; nothing where it is there. */
export const missingClock = (): string | undefined =>
  existsSync(time) ? undefined : `Nothing can be measured without ${time}: install it with "apt-get install time".`;

/** Runs a command to its end and says what it took. Throws with the command's own words where it fails. */
export async function measured({ program, args, folder, env }: Command): Promise<Measured> {
  const { GITHUB_TOKEN: _token, GH_TOKEN: _other, ...surroundings } = process.env;
  const child = spawn(time, ['-q', '-f', '\n%U %S %e %M', program, ...args], {
    cwd: folder,
    env: { ...surroundings, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const errors: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text) => said.push(text));
  child.stderr.setEncoding('utf8').on('data', (text) => errors.push(text));
  const code = await new Promise((ended) => child.on('close', ended));
  const words = errors.join('');
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed in ${folder}:\n${said.join('')}${words}`);
  const [user, system, seconds, kilobytes] = (words.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  if (user === undefined || system === undefined || seconds === undefined || kilobytes === undefined)
    throw new Error(`${time} said nothing that can be read: ${words}`);
  return { cpu: user + system, seconds, megabytes: kilobytes / 1000 };
}
