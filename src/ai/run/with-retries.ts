import { Failure } from '../failure.ts';

/** How often and how long something is tried. */
export interface Patience {
  /** How often what may pass is tried again. */
  readonly retries: number;
  readonly timeoutSeconds: number;
  /** Milliseconds that a second lasts; less than 1000 only in tests. */
  readonly second?: number;
}

/** Longest wait between two attempts, in seconds. */
const longestWait = 60;

/** Tries until something goes well, fails for good or was tried often enough. Throws a Failure, and nothing else. */
export async function withRetries<T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  { retries, timeoutSeconds, second = 1000 }: Patience,
): Promise<T> {
  for (let count = 0; ; count++)
    try {
      return await inTime(attempt, timeoutSeconds * second);
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure('answer unreadable');
      const { mayPass, afterSeconds = 2 ** count } = failure.known;
      if (!mayPass || count >= retries || afterSeconds > longestWait) throw failure;
      await new Promise((resolve) => setTimeout(resolve, afterSeconds * second));
    }
}

/** Gives up after a time, also on what does not listen to its signal. */
async function inTime<T>(attempt: (signal: AbortSignal) => Promise<T>, milliseconds: number): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new Failure('timeout'));
    }, milliseconds);
  });
  try {
    return await Promise.race([attempt(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
