/** A MODEL AS A CODER: it is asked through src/ai alone, is given text and no tool, and answers with a patch that nobody believes yet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { mostTokens } from '../../../src/ai/answer/tokens.ts';
import { Failure } from '../../../src/ai/failure.ts';
import type { Provider } from '../../../src/ai/provider.ts';
import { type Answered, type Assignment, type Coder, Unavailable } from './coder.ts';
import { type Asked, choosing, writing } from './questions.ts';
import { indexOf } from './shallow-index.ts';

/** Files that are shown whole, and bytes of them all. */
const [mostFiles, mostBytes] = [8, 60_000];

const chosen = z.looseObject({ read: z.array(z.string()).max(200) });
const written = z.looseObject({
  patch: z.string(),
  intents: z.array(z.string()).default([]),
  nothing: z.string().optional(),
});

/** The model of the key `ai` as a coder. It cannot be reached: that is thrown, and tried again later. */
export const model = (provider: Provider): Coder => ({
  name: 'openai-compatible',
  async write(assignment) {
    let tokens = 0;
    const ask = async (asked: Asked): Promise<unknown> => {
      const call = { key: 'agent', prompt: 'agent', inputHash: '', ...asked };
      const room = assignment.limits.tokens - tokens;
      if (mostTokens(call) > room) throw new TooLittle(`It does not fit into the ${room} tokens that are left.`);
      const answer = await provider
        .infer(call, AbortSignal.timeout(assignment.limits.seconds * 1000))
        .catch((failure) => {
          if (failure instanceof Failure) tokens += sum(failure.known.spent);
          throw failure;
        });
      tokens += sum(answer);
      return answer.output;
    };
    try {
      const index = indexOf(assignment);
      const few = index.length <= mostFiles ? index.map(({ path }) => path) : [];
      const read = few.length > 0 ? few : chosen.parse(await ask(choosing(assignment, index, mostFiles))).read;
      const known = new Set(index.map(({ path }) => path));
      const files = shown(assignment, read.filter((path) => known.has(path)).slice(0, mostFiles));
      const answer = written.parse(await ask(writing(assignment, index, files)));
      if (answer.patch.trim() === '') return { nothing: said(answer.nothing), tokens };
      return { patch: answer.patch, intents: answer.intents.slice(0, 20), tokens };
    } catch (error) {
      return nothingOf(error, tokens);
    }
  },
});

class TooLittle extends Error {}

/** What passes is thrown, so that it is tried again; what the model itself did wrong is its answer. */
function nothingOf(error: unknown, tokens: number): Answered {
  if (error instanceof TooLittle) return { nothing: error.message, tokens };
  if (error instanceof z.ZodError)
    return { nothing: 'The model did not answer in the form that it was asked for.', tokens };
  if (error instanceof Failure && !error.mayBeOfAll)
    return { nothing: `The model gave no answer (${error.word}).`, tokens };
  throw error instanceof Failure ? new Unavailable(`The model cannot be asked (${error.word}).`, tokens) : error;
}

const said = (words = ''): string => `The model changed nothing${words === '' ? '.' : `: ${words.slice(0, 300)}`}`;

const sum = (spent: { readonly inputTokens: number; readonly outputTokens: number } | undefined): number =>
  spent ? spent.inputTokens + spent.outputTokens : 0;

function shown({ folder }: Assignment, paths: readonly string[]): ReadonlyMap<string, string> {
  let left = mostBytes;
  const found = new Map<string, string>();
  for (const path of paths) {
    const text = readFileSync(join(folder, path), 'utf8');
    if (Buffer.byteLength(text) > left) continue;
    left -= Buffer.byteLength(text);
    found.set(path, text);
  }
  return found;
}
