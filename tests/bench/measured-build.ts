import { spawn } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What one build took. */
export interface Measured {
  readonly seconds: number;
  /** Largest memory of the building process, where the system tells it. */
  readonly megabytes: number | null;
  readonly files: number;
  readonly siteMegabytes: number;
}

/** Runs `ledgerline build` in a process of its own and measures it from outside. Throws with the build's own words if it fails. */
export async function measuredBuild(folder: string, env: Record<string, string>): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/ledgerline.mjs', 'build', '--out', folder], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  let peak: number | null = null;
  const watch = setInterval(() => {
    peak = peakMegabytes(child.pid) ?? peak;
  }, 100);
  const code = await new Promise((ended) => child.on('close', ended));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build failed:\n${said}`);
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: peak,
    files: files.length,
    siteMegabytes: bytes / 1e6,
  };
}

function peakMegabytes(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1000;
  } catch {
    return null;
  }
}
