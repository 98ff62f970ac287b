import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A build that has or wants its turn, as it introduces itself to others. */
export interface Builder {
  readonly pid: number;
  /** Machine, its last start and the room of processes: a pid means something only there. */
  readonly machine: string;
  /** When the process began, in the system's own count; tells a process from a later one with its pid. Absent where it is not told. */
  readonly began?: string | undefined;
  /** When it came, and for which folder. */
  readonly since: string;
  readonly folder: string;
}

/** How a process stands that may have ended: `unknown` on another machine, or where it cannot be told from a later one. */
export type State = 'lives' | 'ended' | 'unknown';

/** This process as a builder. */
export const thisBuilder = (folder: string, now: Date): Builder => ({
  pid: process.pid,
  machine: thisMachine(),
  began: processStat(process.pid)?.began,
  since: now.toISOString(),
  folder,
});

/** Whether a builder still runs, as far as can be seen from here. */
export function stateOf(builder: Builder): State {
  if (builder.machine !== thisMachine()) return 'unknown';
  const found = processStat(builder.pid);
  if (found) return found.began === builder.began && !found.isDead ? 'lives' : 'ended';
  if (builder.began !== undefined) return 'ended';
  try {
    process.kill(builder.pid, 0);
    return 'unknown';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH' ? 'ended' : 'unknown';
  }
}

const thisMachine = () =>
  [
    hostname(),
    told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    told(() => readlinkSync('/proc/self/ns/pid')),
  ]
    .filter((part) => part !== undefined)
    .join(' ');

/** What Linux tells of a process; a dead one stays listed until its parent has asked for it. */
function processStat(pid: number): { began: string | undefined; isDead: boolean } | undefined {
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name of the program stands in brackets and may hold blanks and brackets itself.
  const words = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return words && { began: words[19], isDead: words[0] === 'Z' || words[0] === 'X' };
}

function told<Told>(read: () => Told): Told | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
