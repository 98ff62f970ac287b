import { appendFileSync } from 'node:fs';
import type { Observer } from '../github/observed-fetch.ts';
import { diskFault } from '../object-cache.ts';
import { counting, plural } from '../pipeline/text/counting.ts';
import { listed } from '../pipeline/text/listed.ts';
import { say } from '../terminal/say.ts';

/** An observer with the last word. */
export interface ConsoleObserver extends Observer {
  /** Tells the totals, and gives them as a part of a sentence: `12 requests to GitHub, for 25 issues at a time`. */
  finish(): string | undefined;
}

/** A second of silence is long enough; then a person wants to know that something happens. */
const patience = 1000;

/**
 * Tells on standard error what is asked of GitHub: progress every second it takes, waits before they begin, answers that failed, pages
 * that GitHub refuses as too large, and totals at the end. With a file, appends each attempt to it as one line of JSON; a file that
 * cannot be written is told once.
 */
export function consoleObserver(logFile?: string, tell: (line: string) => void = say): ConsoleObserver {
  let attempts = 0;
  let told = 0;
  let left: number | undefined;
  let asking: string | null | undefined;
  const smaller = new Map<string, number>();
  let isLogging = logFile !== undefined;
  const log = (attempt: unknown) => {
    if (!isLogging || logFile === undefined) return;
    try {
      appendFileSync(logFile, `${JSON.stringify(attempt)}\n`, { mode: 0o600 });
    } catch (error) {
      isLogging = false;
      tell(`  … The request log cannot be written: ${diskFault(error as Error)}. Correct LEDGERLINE_REQUEST_LOG.`);
    }
  };
  const progress = setInterval(() => {
    if (asking === undefined && attempts === told) return;
    told = attempts;
    tell(`  … ${counting(attempts, 'request')} to GitHub so far${asking ? `, asking for ${asking}` : ''}`);
  }, patience);
  progress.unref();
  return {
    asking(operation) {
      asking = operation;
    },
    attempt(attempt) {
      attempts++;
      asking = undefined;
      const { status, operation } = attempt;
      log(attempt);
      if (status === null || status >= 500)
        tell(
          `  … GitHub ${status === null ? 'did not answer' : `answered HTTP ${status}`}${operation ? ` to ${operation}` : ''}`,
        );
    },
    remaining(points) {
      left = points;
    },
    waiting(reason, seconds) {
      tell(`  … GitHub asks to wait for ${reason}: ${Math.ceil(seconds)} s`);
    },
    refused(what, size, next) {
      tell(`  … GitHub refuses ${size} ${what} at a time; asking for ${next}`);
    },
    smaller(what, size) {
      smaller.set(what, size);
    },
    finish() {
      clearInterval(progress);
      if (attempts === 0) return undefined;
      const sizes = listed([...smaller].map(([what, size]) => `${size} ${what}`));
      const pages = sizes === '' ? '' : `, for ${sizes} at a time`;
      const points = left === undefined ? '' : `; ${left} points left this hour`;
      tell(`Asked GitHub ${plural(attempts, 'once', `${attempts} times`)}${pages}${points}.`);
      return `${counting(attempts, 'request')} to GitHub${pages}`;
    },
  };
}
