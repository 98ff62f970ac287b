import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { seedFromDataHub } from '../fake-github/index.ts';
import { applyEvent, readEvent } from './apply-event.ts';
import { checkoutFiles } from './checkout-files.ts';
import { createRehearsal } from './rehearsal.ts';

const name = 'rehearsal/records';

/** Runs the workflows for the event that a text tells of, and says what was committed and which pages changed. Gives the exit code. */
export async function rehearse(text: string, say: (line: string) => void): Promise<number> {
  const event = readEvent(text);
  const files = new Map(checkoutFiles());
  // With this mark the records would pass for the sample, which is not mixed with issues.
  files.delete('data-hub/SAMPLE.md');
  say('Setting the stage: a fake GitHub, a repository with this checkout, and an issue for each record.');
  const rehearsal = await createRehearsal({
    files,
    name,
    variables: { LEDGERLINE_ISSUES_DB: name },
    withPackages: true,
    onLine: say,
  });
  try {
    await seedFromDataHub(rehearsal.github.world, 'data-hub', { issuesDb: name, dataHub: null });
    const { git, defaultBranch } = rehearsal.repository.repository;
    const before = await git.head(defaultBranch);
    applyEvent(rehearsal, event);
    const runs = await rehearsal.settle();
    const folder = await git.folder();
    const log = execFileSync('git', [
      '-C',
      folder,
      'log',
      '--stat=120',
      '--format=%n%s',
      `${before}..${defaultBranch}`,
    ]);
    say(`\nCommitted:${log.toString().trimEnd() || ' nothing'}`);
    const pages = pagesIn(rehearsal.site.folder);
    say(`\nPublished: ${pages === 0 ? 'nothing' : `${pages} pages below ${rehearsal.site.basePath}/`}`);
    for (const run of runs) say(`${run.workflow}: ${run.conclusion}`);
    if (runs.length === 0) say('No workflow is started by this event.');
    return runs.some(({ conclusion }) => conclusion === 'failure') ? 1 : 0;
  } finally {
    await rehearsal.close();
  }
}

/** How many pages were published; they are gone with the rehearsal. */
function pagesIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true }).filter((path) => String(path).endsWith('.html')).length;
}
