import { spawnSync } from 'node:child_process';

const PACKAGES = {
  'RHVoice-test': 'rhvoice and rhvoice-english',
  ffmpeg: 'ffmpeg',
  pocketsphinx_batch: 'pocketsphinx and pocketsphinx-en-us',
} as const;

/** Ends the run with one message if a tool is missing; called first, so that nothing is half done. */
export function requireTools(...tools: readonly (keyof typeof PACKAGES)[]): void {
  const missing = tools.filter((tool) => spawnSync(tool, ['-version']).error);
  if (missing.length === 0) return;
  const packages = missing.map((tool) => `${tool} (Debian: ${PACKAGES[tool]})`).join(', ');
  console.error(`The sample audio needs ${packages}. See scripts/sample-audio/README.md for how to install them.`);
  process.exit(1);
}

/** What a tool wrote to its output and its messages. */
export interface Ran {
  readonly output: Buffer;
  readonly messages: string;
}

/** Runs a tool to its end with the given input; throws with its last message if it fails. */
export function run(tool: string, args: readonly string[], input: string | Uint8Array = ''): Ran {
  const ran = spawnSync(tool, args, { input, maxBuffer: 2 ** 28 });
  const messages = ran.stderr?.toString() ?? '';
  if (ran.error || ran.status !== 0) {
    throw new Error(`${tool} failed: ${messages.trim().split('\n').at(-1) ?? ran.status}`, { cause: ran.error });
  }
  return { output: ran.stdout, messages };
}
