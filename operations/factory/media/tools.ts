import { spawnSync } from 'node:child_process';

/** Programs that sound is made and measured with, and the packages of Debian that they are in. */
const packages = {
  'RHVoice-test': 'rhvoice and rhvoice-english',
  'espeak-ng': 'espeak-ng',
  ffmpeg: 'ffmpeg',
  pocketsphinx_batch: 'pocketsphinx and pocketsphinx-en-us',
} as const;

/** A program that sound is made or measured with. */
export type Tool = keyof typeof packages;

/** Whether a program is installed. */
export const isInstalled = (tool: Tool): boolean =>
  spawnSync(tool, ['-version'], { stdio: 'ignore' }).error === undefined;

/** A program and where it is from, such as `ffmpeg (Debian: ffmpeg)`. */
export const toolInWords = (tool: Tool): string => `${tool} (Debian: ${packages[tool]})`;

/** Throws one message that names every tool that is missing; called first, so that nothing is half done. */
export function requireTools(...tools: readonly Tool[]): void {
  const missing = tools.filter((tool) => !isInstalled(tool));
  if (missing.length === 0) return;
  const named = missing.map(toolInWords).join(', ');
  throw new Error(`Sound is made with ${named}. operations/factory/sample/README.md says how to install them.`);
}

/** What a tool wrote to its output and its messages. */
export interface Ran {
  readonly output: Buffer;
  readonly messages: string;
}

/** Runs a tool to its end with the given input; throws with its last message if it fails. Blocks: only for a process of its own. */
export function run(tool: string, args: readonly string[], input: string | Uint8Array = ''): Ran {
  const ran = spawnSync(tool, args, { input, maxBuffer: 2 ** 28 });
  const messages = ran.stderr?.toString() ?? '';
  if (ran.error || ran.status !== 0) {
    throw new Error(`${tool} failed: ${messages.trim().split('\n').at(-1) ?? ran.status}`, { cause: ran.error });
  }
  return { output: ran.stdout, messages };
}
