import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a file, and its folder, that nobody else on this machine reads; what SQLite makes beside it has the same mode. One that is there is
 * not touched: to close a second handle of a file frees the locks that the process has on it.
 */
export function privateFile(file: string): void {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
}
