import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call } from '../../pipeline/enrich/wire.ts';
import { bareEnvironment } from '../../settings/environment.ts';
import { instructions } from '../answer/instructions.ts';
import { readAnswer } from '../answer/read-answer.ts';
import { estimatedTokens } from '../answer/tokens.ts';
import { Failure } from '../failure.ts';
import type { Provider } from '../provider.ts';
import { runProgram } from './run-program.ts';

/** Linux takes 128 KiB for one argument, its end included; the program takes its prompt as one. */
const mostBytes = 131_071;

/** What the model may not use. The list of what it may use is empty, and a denial beats every permission. */
const denied = ['shell', 'write', 'read', 'url', 'memory'].map((tool) => `--deny-tool=${tool}`);

/**
 * Copilot, through its command line, as GitHub's own action asks it. It runs in an empty folder with an empty home, so that it finds no
 * instructions, servers or permissions of anybody, and is given the token and no other secret.
 */
export const copilot = (model: string | undefined, key: string, program = 'copilot'): Provider => ({
  name: 'copilot',
  model: model ?? 'auto',
  async infer(call, signal) {
    const prompt = promptOf(call);
    if (Buffer.byteLength(prompt) >= mostBytes) throw new Failure('prompt too long');
    const home = await mkdtemp(join(tmpdir(), 'ledgerline-copilot-'));
    try {
      const text = await runProgram(program, argumentsFor(prompt, model), {
        cwd: home,
        env: {
          ...bareEnvironment(),
          HOME: home,
          COPILOT_HOME: home,
          COPILOT_AUTO_UPDATE: 'false',
          COPILOT_GITHUB_TOKEN: key,
        },
        signal,
      });
      return readAnswer(
        { text, spent: { inputTokens: estimatedTokens(prompt), outputTokens: estimatedTokens(text) } },
        key,
      );
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  },
});

/** The prompt of a call. An argument ends at a zero byte; a path behind an @ is a file that the program reads along, so both are parted. */
const promptOf = (call: Call): string =>
  `${instructions(call)}\n\n${call.user}`.replaceAll('\0', '').replace(/@(?=\S)/g, '@\u2060');

const argumentsFor = (prompt: string, model: string | undefined): string[] => [
  ...['-p', prompt, '-s', '--no-ask-user', '--no-color'],
  ...['--no-custom-instructions', '--disable-builtin-mcps', '--available-tools=', ...denied],
  ...(model === undefined ? [] : ['--model', model]),
];
