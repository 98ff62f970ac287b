/** Answers of GitHub that a page asks for, kept for a moment so that a page that is looked at again and again asks no more than that. */
export interface AskOnce {
  /** What `ask` gives; of a key that was asked less than so many milliseconds ago, what it gave then. */
  get<T>(key: string, milliseconds: number, ask: () => Promise<T>): Promise<T>;
}

/** Keeps the newest answers of this process, so many at most. A question that fails is not kept. */
export function askOnce(now: () => number, most: number): AskOnce {
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<unknown> }>();
  return {
    get<T>(key: string, milliseconds: number, ask: () => Promise<T>): Promise<T> {
      const old = kept.get(key);
      if (old && now() - old.at < milliseconds) return old.answer as Promise<T>;
      const answer = ask();
      kept.delete(key);
      kept.set(key, { at: now(), answer });
      answer.catch(() => kept.get(key)?.answer === answer && kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return answer;
    },
  };
}
