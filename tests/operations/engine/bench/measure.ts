import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one arrangement did. */
export interface Measured {
  readonly runsPerSecond: number;
  /** Milliseconds of a processor that one run took, of the workers and of the database. */
  readonly cpuPerRun: number;
}

const script = join(import.meta.dirname, 'bench-worker.ts');

/** Has so many processes do so many runs, of three steps that wait for so long. `database` is the process whose work counts too. */
export async function measure(of: {
  readonly place: string;
  readonly processes: number;
  readonly runs: number;
  readonly waits: number;
  readonly database: number | undefined;
}): Promise<Measured> {
  const workers: Awaited<ReturnType<typeof startWorker>>[] = [];
  for (let index = 0; index < of.processes; index += 1)
    workers.push(await startWorker(of.place, index === 0 ? of.runs : 0, of.waits));
  const cpuBefore = cpuBelow(of.database);
  const began = performance.now();
  for (const worker of workers) worker.tell();
  while (workers.reduce((sum, worker) => sum + worker.dots(), 0) < of.runs)
    await new Promise((go) => setTimeout(go, 2));
  const seconds = (performance.now() - began) / 1000;
  const cpu = cpuBelow(of.database) - cpuBefore;
  const ownCpu = await Promise.all(workers.map((worker) => worker.end()));
  const all = ownCpu.reduce((sum, each) => sum + each, cpu);
  return { runsPerSecond: of.runs / seconds, cpuPerRun: all / of.runs };
}

async function startWorker(place: string, runs: number, waits: number) {
  const child = spawn(process.execPath, [script, place, `${runs}`, `${waits}`], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  while (!said.includes('ready')) await once(child.stdout, 'data');
  const tell = () => child.stdin.write('go\n');
  return {
    tell,
    dots: () => said.split('.').length - 1,
    async end(): Promise<number> {
      const before = said.length;
      tell();
      await once(child, 'close');
      return Number(said.slice(before).trim().split('\n').at(-1));
    },
  };
}

/** Milliseconds of a processor that a process and those it started have taken, as Linux counts them; a tick is ten. */
function cpuBelow(parent: number | undefined): number {
  if (parent === undefined) return 0;
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = statOf(pid);
    if (Number(pid) === parent) ticks += [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    else if (Number(fields[1]) === parent) ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks * 10;
}

/** What Linux says of a process after its name, which may hold blanks. */
function statOf(pid: string): string[] {
  try {
    return (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ');
  } catch {
    return [];
  }
}
