/** What both engines hold of a step: how often it is tried, what of it is kept, and that its name stands once. */
import { secrets } from '../../src/settings/environment.ts';
import { masked } from '../../src/terminal/masked.ts';
import { Final, type Json } from './engine.ts';

/** How often a step is tried. */
export const tries = 3;

/** What a step ended with, as it is stored. */
export type Kept =
  | { readonly gave?: Json }
  | { readonly failed: { readonly name: string; readonly message: string; readonly isFinal: boolean } };

/** What is kept of an error: what it says, and whether trying again is of use. */
export const keptError = (error: unknown): Kept => ({
  failed: {
    name: error instanceof Error ? error.name : 'Error',
    message: messageOf(error),
    isFinal: error instanceof Final,
  },
});

/** Gives or throws what was kept, to the workflow. */
export function given<T extends Json | undefined>(kept: Kept): T {
  if (!('failed' in kept)) return kept.gave as T;
  const { name, message, isFinal } = kept.failed;
  throw isFinal ? new Final(message) : Object.assign(new Error(message), { name });
}

/** What an error says, without secrets: it is kept and shown, and what others say in it is theirs. */
export const messageOf = (error: unknown): string =>
  masked(error instanceof Error ? error.message : String(error), secrets());

/** Takes each name once in a pass. */
export function names(workflow: string): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    if (taken.has(name))
      throw new Final(`The workflow ${workflow} has two steps called "${name}"; a name stands once in a workflow.`);
    taken.add(name);
    return name;
  };
}

/** Counts the waits for each signal in a pass: `approval#1`, `approval#2` … */
export function waits(): (signal: string) => string {
  const counts = new Map<string, number>();
  return (signal) => {
    const count = (counts.get(signal) ?? 0) + 1;
    counts.set(signal, count);
    return `${signal}#${count}`;
  };
}
