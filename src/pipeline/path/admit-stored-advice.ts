import type { PathSession } from './path-session.ts';
import { isActive } from './session-order.ts';

/** Anything shaped like a session code, known or not, in any case. */
const codes = /(?<![\p{L}\p{N}_-])S\d+-[\p{L}\p{N}_-]+/giu;
/** A step as the prompts' own example names it: `Step 4: Amplify`. */
const steps = /(?<![\p{L}\p{N}])step\s+(\d+)/giu;
/** Addresses, markup, line breaks and characters that nobody sees: a sentence of advice has none. */
const more = /:\/\/|www\.|[<>`[\]{}\p{Cc}\p{Cf}]/iu;
const longest = 400;

/**
 * The session that a stored recommendation names, when it names exactly one and that one is on the path; else nothing, and the
 * rules speak alone (B000-33, T-16). The text was written by a model that had read strangers' words: it is looked through for
 * names, never obeyed.
 * @param path the active sessions of one programme
 */
export function admitStoredAdvice(text: string, path: readonly PathSession[]): PathSession | null {
  if (text.length > longest || more.test(text.trim())) return null;
  const active = path.filter(isActive);
  const named = new Set((text.match(codes) ?? []).map((code) => code.toUpperCase()));
  if (named.size > 1) return null;
  const [code] = named;
  if (code !== undefined) return only(active.filter((session) => session.code === code));
  const numbers = new Set([...text.matchAll(steps)].map(([, step]) => Number(step)));
  const [step] = numbers;
  return numbers.size === 1 ? only(active.filter((session) => session.step === step)) : null;
}

const only = (sessions: readonly PathSession[]): PathSession | null =>
  sessions.length === 1 ? (sessions[0] ?? null) : null;
