import { fold } from '../text/fold.ts';

/** A place the palette leads to, as the site publishes it. */
export interface Place {
  readonly group: string;
  /** What going there does: "Dashboard", "New task", "Go to step 4: Turning Up the Light". */
  readonly does: string;
  readonly href: string;
}

/** Whether every word that was typed begins a word of what an offer does. */
export function fits({ does }: { readonly does: string }, typed: string): boolean {
  const own = wordsOf(does);
  return wordsOf(typed).every((word) => own.some((other) => other.startsWith(word)));
}

/** Whether what was typed is so much the beginning of an offer that Enter may take it: three letters at least. */
export function isMeant({ does }: { readonly does: string }, typed: string): boolean {
  const asked = wordsOf(typed).join(' ');
  const own = wordsOf(does).join(' ');
  return asked.length > 2 && [own, own.replace(/^go to /, '')].some((words) => words.startsWith(asked));
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
