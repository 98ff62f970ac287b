import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes a folder in which somebody else worked. Folders that they closed are opened first; what even then does not go, because it
 * belongs to another user, stays, and fails nobody's work.
 */
export function thrownAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    opened(folder);
    attempt(() => rmSync(folder, { recursive: true, force: true }));
  }
}

function opened(folder: string): void {
  attempt(() => chmodSync(folder, 0o700));
  attempt(() => {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) opened(join(folder, entry.name));
  });
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // It belongs to somebody else.
  }
}
