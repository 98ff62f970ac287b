/**
 * `node scripts/side-by-side.ts lint types unit`: runs scripts of package.json at the same time, because alone none of them keeps two cores
 * busy. What each says is shown as a whole when it has ended, and what failed is named once more at the end.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs a script, shows what it said, and gives its name where it failed. */
async function run(script: string): Promise<string[]> {
  const child = spawn(`npm run ${script} 2>&1`, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const said = await text(child.stdout);
  const isWell = (await ended) === 0;
  process.stdout.write(said);
  return isWell ? [] : [script];
}

const failed = (await Promise.all(process.argv.slice(2).map(run))).flat();
for (const script of failed) process.stderr.write(`Failed: npm run ${script}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
