import { stderr, stdin } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { counting } from '../../pipeline/text/counting.ts';
import { say } from '../../terminal/say.ts';
import { CommandError } from '../command-error.ts';

/** Tells that the records of the sample are about to go, and asks where somebody sits at the terminal; throws unless that is meant. */
export async function askBeforeSampleGoes(
  { sign, issues, files }: { readonly sign: string; readonly issues: string; readonly files: readonly string[] },
  ask: ((question: string) => Promise<string>) | undefined = stdin.isTTY ? askPerson : undefined,
): Promise<void> {
  say(
    `The data-hub still holds the sample programme, for ${sign} is there. It becomes a mirror of the issues of ${issues}:`,
    `${counting(files.length, 'file')} of the sample ${files.length === 1 ? 'is' : 'are'} removed. What you have changed or added stays.`,
  );
  if (ask === undefined) return;
  const answer = await ask('Remove the sample? Type yes: ');
  if (answer.trim().toLowerCase() !== 'yes')
    throw new CommandError(
      'Nothing was written: the sample stays.',
      'To keep it and try this out, name another folder or repository in LEDGERLINE_DATA_HUB.',
    );
}

async function askPerson(question: string): Promise<string> {
  const terminal = createInterface({ input: stdin, output: stderr, terminal: false });
  const answer = await terminal.question(question);
  terminal.close();
  return answer;
}
