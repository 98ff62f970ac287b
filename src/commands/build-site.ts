import { rename, rm } from 'node:fs/promises';
import { build } from 'astro';
import { settleAstro } from '../settings/environment.ts';
import { CommandError } from './command-error.ts';

/** Where the finished site stands unless somebody says otherwise. */
export const siteFolder = 'dist';

/**
 * Builds the site beside the last one and puts it in its place only when it is complete, so that a failed build leaves the
 * folder byte for byte as it was. The folder has to lie inside the project, because Astro cannot move files across disks.
 */
export async function buildSite(folder: string): Promise<void> {
  const staging = `${folder}.next`;
  const previous = `${folder}.previous`;
  settleAstro();
  await rm(staging, { recursive: true, force: true });
  try {
    await build({ outDir: staging, logLevel: 'error' });
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    const hint = error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? error.hint : '';
    throw new CommandError(
      `The site could not be built: ${error instanceof Error ? error.message : String(error)}`,
      `${hint}\nThe last good site is untouched.`.trim(),
      { cause: error },
    );
  }
  await rm(previous, { recursive: true, force: true });
  await rename(folder, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(staging, folder);
  await rm(previous, { recursive: true, force: true });
}
