/** What every rule of the guard is given, and what it gives back. */
import type { AgentPolicy } from '../../seed/agent-policy.ts';
import type { Patched, TouchedFile } from '../patched.ts';
import type { Refusal } from '../verdict.ts';

/** What the guard cannot see in a patch. */
export interface About {
  /** The issue that asked for the work. */
  readonly issueNumber?: number | null;
}

/** A rule: all that it refuses of a patch. */
export type GuardRule = (patched: Patched, policy: AgentPolicy, about: About) => readonly Refusal[];

/** A rule that looks at each file by itself: why it refuses it, or nothing. */
export const eachFile =
  (rule: Refusal['rule'], why: (file: TouchedFile, policy: AgentPolicy) => string | undefined): GuardRule =>
  ({ files }, policy) =>
    files.flatMap((file) => {
      const said = why(file, policy);
      return said === undefined ? [] : [{ rule, path: file.path, why: said }];
    });

/** The lines of a text. */
export const linesOf = (text = ''): string[] => {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

/** The lines of one text that the other one does not have, as often as they are more. */
export function linesBeyond(text: string | undefined, other: string | undefined): string[] {
  const left = new Map<string, number>();
  for (const line of linesOf(other)) left.set(line, (left.get(line) ?? 0) + 1);
  return linesOf(text).filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}

/** The lines that a patch adds to a file. */
export const newLines = ({ text, before }: TouchedFile): string[] => linesBeyond(text, before);
