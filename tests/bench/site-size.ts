import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many files a site has, and their bytes. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
}

export function siteSize(folder: string): SiteSize {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}
