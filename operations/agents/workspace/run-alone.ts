import { spawn } from 'node:child_process';
import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { bareEnvironment } from '../../../src/settings/environment.ts';
import { processesOf } from './processes-of.ts';

/** How a program ended. What it printed is cut in the middle of a long text: beginnings and ends say most. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
  readonly isLate: boolean;
}

/** What a program is run with. */
export interface Alone {
  readonly folder: string;
  /** A folder that it may take for its home, and that is thrown away. */
  readonly home: string;
  readonly seconds: number;
  readonly input?: string;
  /** What runs it apart from this machine; `{folder}` in it is the folder. */
  readonly sandbox?: readonly string[];
  readonly mostBytes?: number;
}

/** Names of programs and languages, and nothing else of this process: no token, no key, no address with a password in it. */
const passed = /^(?:PATH|LANG|LC_\w+|TZ)$/;

/**
 * Runs a program that nobody vouches for. It has a home of its own and no secret; it and everything that it started is ended when its time
 * is over, and also when it has ended itself and left something behind, as far as that can be found. A file system and a network it has,
 * unless a sandbox says otherwise.
 */
export function runAlone(command: readonly string[], alone: Alone): Promise<Ended> {
  const { folder, home, seconds, input = '', sandbox = [], mostBytes = 1_000_000 } = alone;
  const [program = '', ...words] = [...sandbox.map((word) => word.replaceAll('{folder}', folder)), ...command];
  mkdirSync(home, { recursive: true });
  const kept = Object.entries(bareEnvironment()).filter(([name]) => passed.test(name));
  const env = { ...Object.fromEntries(kept), HOME: home, TMPDIR: join(home, 'tmp'), CI: '1', NO_COLOR: '1' };
  mkdirSync(env.TMPDIR, { recursive: true });
  const places = [realpathSync(folder), realpathSync(home)];
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: folder, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    const [out, error] = [collector(mostBytes), collector(mostBytes)];
    let isLate = false;
    const kill = () => endAll(child.pid, places, home);
    const timer = setTimeout(() => {
      isLate = true;
      kill();
    }, seconds * 1000);
    const settle = (code: number | null, words = '') => {
      clearTimeout(timer);
      kill();
      resolve({ code, out: out.text(), error: words || error.text(), isLate });
    };
    child.on('error', (wrong) => settle(null, `"${program}" cannot be started: ${wrong.message}`));
    // What it left behind may hold its output open: that is not waited for.
    child.on('exit', (code) => setTimeout(() => settle(code), 50));
    child.stdout.on('data', out.take);
    child.stderr.on('data', error.take);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** As often as it is looked for more: what is ended may have started something meanwhile. */
const mostLooks = 20;

function endAll(group: number | undefined, places: readonly string[], home: string): void {
  if (group !== undefined) end(-group);
  for (let look = 0; look < mostLooks; look += 1) {
    const left = processesOf(places, home);
    if (left.length === 0) return;
    for (const id of left) end(id);
  }
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Keeps the beginning and the end of what comes. */
function collector(most: number) {
  let [head, tail] = ['', ''];
  const decoder = new StringDecoder('utf8');
  return {
    take(piece: Buffer): void {
      const text = decoder.write(piece);
      const room = Math.max(0, most / 2 - head.length);
      head += text.slice(0, room);
      tail = (tail + text.slice(room)).slice(-most / 2);
    },
    text: () => head + tail,
  };
}
