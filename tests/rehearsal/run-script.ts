import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a script has left behind for the steps after it. */
export interface ScriptEnd {
  readonly status: number | null;
  readonly outputs: Record<string, string>;
  readonly env: Record<string, string>;
  readonly paths: readonly string[];
}

const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE'] as const;

/** Runs a script as a runner does: bash, in the workspace, with files to write outputs and variables into. */
export async function runScript(
  script: string,
  {
    env,
    cwd,
    temp,
    shell,
    onLine,
  }: {
    readonly env: Readonly<Record<string, string>>;
    readonly cwd: string;
    readonly temp: string;
    readonly shell?: string | undefined;
    readonly onLine: (line: string) => void;
  },
): Promise<ScriptEnd> {
  if (shell !== undefined && shell !== 'bash') throw new Error(`The shell "${shell}" is not rehearsed yet.`);
  const folder = mkdtempSync(join(temp, 'step-'));
  const path = join(folder, 'script.sh');
  writeFileSync(path, script);
  for (const name of files) writeFileSync(join(folder, name), '');
  const given = Object.fromEntries(files.map((name) => [name, join(folder, name)]));
  const words = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail', path] : ['-e', path];
  const child = spawn('bash', words, { cwd, env: { ...env, ...given }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Record<string, string> = {};
  const hear = (line: string) => {
    // An old way to set an output, which runners still obey; nobody's text may get that far.
    const [, name, value] = /^::set-output name=([^:]+)::(.*)$/.exec(line) ?? [];
    if (name !== undefined) said[name] = value ?? '';
    onLine(line);
  };
  const heard = [child.stdout, child.stderr].map(async (stream) => {
    let rest = '';
    stream.setEncoding('utf8');
    for await (const chunk of stream) {
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop() ?? '';
      lines.forEach(hear);
    }
    if (rest !== '') hear(rest);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await Promise.all(heard);
  const status = await ended;
  const read = (name: (typeof files)[number]) => readFileSync(join(folder, name), 'utf8');
  return {
    status,
    outputs: { ...said, ...variablesIn(read('GITHUB_OUTPUT')) },
    env: variablesIn(read('GITHUB_ENV')),
    paths: read('GITHUB_PATH').split('\n').filter(Boolean),
  };
}

/** What a file of `name=value` lines says, and of blocks `name<<WORD … WORD`. Throws for a line that is neither, as a runner does. */
export function variablesIn(text: string): Record<string, string> {
  const lines = text.split('\n');
  const found: Record<string, string> = {};
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name, sign, rest = ''] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`Invalid format '${line}'`);
    if (sign === '=') found[name] = rest;
    else {
      const end = lines.indexOf(rest, at + 1);
      if (end === -1) throw new Error(`Matching delimiter not found '${rest}'`);
      found[name] = lines.slice(at + 1, end).join('\n');
      at = end;
    }
  }
  return found;
}
