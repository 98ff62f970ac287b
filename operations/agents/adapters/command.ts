import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { counting } from '../../../src/pipeline/text/counting.ts';
import { mark, Tampered } from '../workspace/changes.ts';
import { runAlone } from '../workspace/run-alone.ts';
import { thrownAway } from '../workspace/thrown-away.ts';
import type { Answered, Assignment, Coder } from './coder.ts';
import { wordsOf } from './words.ts';

/** Most that a command may print. */
const mostBytes = 2_000_000;

/**
 * Any program that writes code. It works in a copy without a history and without a way back, with no secret in its environment; it is told
 * its task on standard input, and in a file where its words hold `{task}`. What is different afterwards is its patch; where nothing is, a
 * patch that it printed.
 */
export const command = (words: readonly string[], sandbox: readonly string[]): Coder => ({
  name: 'command',
  async write(assignment: Assignment): Promise<Answered> {
    if (words.length === 0)
      return { nothing: 'No command is set under "operations.agents.command". Nothing was changed.', tokens: 0 };
    const elsewhere = mkdtempSync(join(tmpdir(), 'ledgerline-coder-'));
    try {
      const { folder, limits } = assignment;
      const input = wordsOf(assignment);
      const task = join(elsewhere, 'task.md');
      writeFileSync(task, input);
      const before = await mark(folder, elsewhere);
      const told = words.map((word) => word.replaceAll('{task}', task));
      const alone = { folder, home: join(elsewhere, 'home'), seconds: limits.seconds, input, sandbox, mostBytes };
      const { code, out, error, isLate } = await runAlone(told, alone);
      if (isLate)
        return {
          nothing: `The command was ended after ${counting(Math.round(limits.seconds), 'second', 'seconds')}.`,
          tokens: 0,
        };
      if (code !== 0)
        return { nothing: `The command failed${code === null ? '' : ` (${code})`}: ${lastLine(error)}`, tokens: 0 };
      const patch = (await before.patch()) || printed(out);
      if (patch === '') return { nothing: 'The command changed nothing and printed no patch.', tokens: 0 };
      return { patch, intents: [], tokens: 0 };
    } catch (error) {
      if (error instanceof Tampered) return { nothing: `${error.message} Nothing of it was taken.`, tokens: 0 };
      throw error;
    } finally {
      thrownAway(elsewhere);
    }
  },
});

const printed = (out: string): string => /^diff --git [\s\S]*/m.exec(out)?.[0] ?? '';
const lastLine = (text: string): string => (text.trim().split('\n').at(-1) ?? '').slice(0, 300);
