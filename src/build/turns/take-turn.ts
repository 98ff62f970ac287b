import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { counting } from '../../pipeline/text/counting.ts';
import { type Builder, stateOf, thisBuilder } from './builder.ts';

/** The right to build, until it is given back. */
export interface Turn {
  /** Whether somebody else had it first. */
  readonly waited: boolean;
  /** Whether it still is; a person may have removed its file. */
  isMine(): boolean;
  end(): void;
}

/** Shared by all builds of a checkout: Astro writes what it renders from into this folder, whatever the folder of the site. */
export const turnsFolder = '.astro/builds';

/** Somebody of whom nothing can be seen but the signs of life in its file has ended when they are older than this. */
const silence = 120_000;
const signOfLife = 10_000;

/**
 * Waits until no other build runs in the checkout, and says whose turn it is meanwhile. Each build has a file of its own: it
 * writes the file first and then looks for others, so of two that come at once at least one sees the other and steps back, and
 * the file of a build that died can be removed by anybody without taking a living one's.
 */
export async function takeTurn(folder: string, say: (words: string) => void, turns = turnsFolder): Promise<Turn> {
  let last: string | undefined;
  let told: string | undefined;
  for (;;) {
    const turn = tryTurn(folder, turns);
    if (typeof turn === 'function') return holding(turn(), last !== undefined);
    // Who is seen once may only be stepping back.
    if (turn.file === last && told !== turn.file) {
      say(inWords(turn.builder));
      told = turn.file;
    }
    last = turn.file;
    await wait(150 + Math.random() * 250);
  }
}

/** Takes the turn only where nobody else has it. */
export function takeTurnAtOnce(folder: string, turns = turnsFolder): Turn | undefined {
  const turn = tryTurn(folder, turns);
  return typeof turn === 'function' ? holding(turn(), false) : undefined;
}

interface Other {
  readonly file: string;
  /** Absent where the file is not one of ours. */
  readonly builder: Builder | undefined;
}

function tryTurn(folder: string, turns: string): (() => string) | Other {
  mkdirSync(turns, { recursive: true });
  const before = otherIn(turns);
  if (before) return before;
  const own = join(turns, `${process.pid}-${randomUUID()}.json`);
  // Whole from its first moment: one who is stopped while writing would leave a file that says nobody has ended.
  writeFileSync(`${own}.begun`, JSON.stringify(thisBuilder(folder, new Date())));
  renameSync(`${own}.begun`, own);
  const other = otherIn(turns, own);
  if (!other) return () => own;
  rmSync(own, { force: true });
  return other;
}

/** A living build in the folder, apart from one's own; the files of dead ones are removed. */
function otherIn(turns: string, own?: string): Other | undefined {
  for (const name of readdirSync(turns).sort()) {
    const file = join(turns, name);
    if (file === own || !/\.json(?:\.begun)?$/.test(name)) continue;
    const found = builderIn(file);
    if (found === 'gone') continue;
    const state = found.builder ? stateOf(found.builder) : 'unknown';
    if (state === 'lives' || (state === 'unknown' && Date.now() - found.lastSign < silence)) {
      // Who has only begun looks for others when its file is whole.
      if (name.endsWith('.begun')) continue;
      return { file, builder: found.builder };
    }
    rmSync(file, { force: true });
  }
  return undefined;
}

function builderIn(file: string): { builder: Builder | undefined; lastSign: number } | 'gone' {
  try {
    const lastSign = statSync(file).mtimeMs;
    const text = readFileSync(file, 'utf8');
    try {
      return { builder: JSON.parse(text) as Builder, lastSign };
    } catch {
      return { builder: undefined, lastSign };
    }
  } catch {
    return 'gone';
  }
}

function holding(own: string, waited: boolean): Turn {
  const beat = setInterval(() => {
    try {
      utimesSync(own, new Date(), new Date());
    } catch {
      // Whoever removed the file is told before the site is replaced.
    }
  }, signOfLife).unref();
  hearSignals();
  held.add(own);
  return {
    waited,
    isMine: () => builderIn(own) !== 'gone',
    end: () => {
      clearInterval(beat);
      held.delete(own);
      rmSync(own, { force: true });
    },
  };
}

/** The files of this process, which go when it does. */
const held = new Set<string>();

let hears = false;

/**
 * Makes a signal to end take the files along. Whoever listened once listens for good: a signal that comes in the moment in which the last
 * listener goes is lost, and with it somebody's wish that this ends.
 */
function hearSignals(): void {
  if (hears) return;
  hears = true;
  process.on('exit', () => {
    for (const file of held) rmSync(file, { force: true });
  });
  for (const [signal, code] of Object.entries({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }))
    process.on(signal, () => {
      // Between turns, others who listen end the process in their own way.
      if (held.size > 0 || process.listenerCount(signal) === 1) process.exit(code);
    });
}

const oneAtATime = 'one build at a time runs in a checkout.';

const age = ({ since }: Builder): string =>
  counting(Math.max(1, Math.round((Date.now() - Date.parse(since)) / 1000)), 'second');

const inWords = (builder: Builder | undefined): string =>
  builder
    ? `Waiting: process ${builder.pid} has been building ${builder.folder} for ${age(builder)}, and ${oneAtATime}`
    : `Waiting: another build has just begun, and ${oneAtATime}`;
