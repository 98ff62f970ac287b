import { execFileSync } from 'node:child_process';
import { seedFromDataHub } from '../fake-github/index.ts';
import { applyEvent, readEvent } from './apply-event.ts';
import { checkoutFiles } from './checkout-files.ts';
import { publishedPages, tellPages } from './published-pages.ts';
import { createRehearsal, type Run } from './rehearsal.ts';

const name = 'rehearsal/records';

/** Runs the workflows for the event that a text tells of, and says what was committed and which pages changed. Gives the exit code. */
export async function rehearse(text: string, say: (line: string) => void): Promise<number> {
  const event = readEvent(text);
  const files = new Map(checkoutFiles());
  // With this mark the records would pass for the sample, which is not mixed with issues.
  files.delete('data-hub/SAMPLE.md');
  let hear: (line: string) => void = () => {};
  const rehearsal = await createRehearsal({
    files,
    name,
    variables: { LEDGERLINE_ISSUES_DB: name },
    withPackages: true,
    onLine: (line) => hear(line),
  });
  try {
    const { repository, site } = rehearsal;
    say('Setting the stage: a fake GitHub, a repository with this checkout, an issue for each record.');
    await seedFromDataHub(rehearsal.github.world, 'data-hub', { issuesDb: name, dataHub: null });
    say('Publishing the site as it stands before the event, to see what changes. This takes as long as a build.');
    hear = (line) => {
      const step = stepIn(line);
      if (step !== undefined) say(`  … ${step}`);
    };
    // The records were written for issues of another repository, which the stage has copied with their numbers: a person has to say so.
    const reconcile = { workflow: '.github/workflows/reconcile.yml', inputs: { accept_shrink: true } };
    rehearsal.happen({ name: 'workflow_dispatch', payload: reconcile });
    const [first] = await rehearsal.settle();
    if (first?.conclusion !== 'success') {
      say(`\nBefore anything had happened, the site could not be published:\n\n${first?.log ?? ''}`);
      return 1;
    }
    const before = publishedPages(site);
    const { git, defaultBranch } = repository.repository;
    const head = await git.head(defaultBranch);

    say('');
    hear = (line) => {
      if (!isPassedOver(line)) say(line);
    };
    applyEvent(rehearsal, event);
    const runs = await rehearsal.settle();
    const folder = await git.folder();
    const range = `${head}..${defaultBranch}`;
    const words = ['-C', folder, 'log', '--reverse', '--stat=120', '--format=%n%s', range];
    const log = execFileSync('git', words, { encoding: 'utf8' }).trim();
    if (runs.length === 0) say('No workflow is started by this event.');
    for (const run of runs) tellSteps(run, say);
    say(`\nCommitted:${log === '' ? ' nothing' : ''}`);
    for (const line of log.split('\n').filter(Boolean)) say(`  ${line}`);
    tellPages(before, publishedPages(site), site.basePath, say);
    tellWhole(runs, say);
    return runs.some(({ conclusion }) => conclusion === 'failure') ? 1 : 0;
  } finally {
    await rehearsal.close();
  }
}

/** What took how long; packages are there already, and no runner has to be waited for, so GitHub takes longer. */
function tellSteps({ workflow, conclusion, jobs }: Run, say: (line: string) => void): void {
  const steps = jobs.flatMap((job) => job.steps.map((step) => ({ ...step, job: job.name })));
  const done = steps.filter(({ outcome }) => outcome !== 'skipped');
  const told = done.filter(({ seconds, outcome }) => seconds >= 0.05 || outcome === 'failure');
  const total = done.reduce((sum, { seconds }) => sum + seconds, 0);
  say(`\n${workflow}: ${conclusion}, ${inSeconds(total)} in ${jobs.filter((job) => job.steps.length > 0).length} jobs`);
  for (const { job, name: step, seconds, outcome } of told)
    say(`  ${inSeconds(seconds).padStart(7)}  ${job}: ${step}${outcome === 'failure' ? ' (failed)' : ''}`);
}

/** The whole way in one line. */
export function tellWhole(runs: readonly Run[], say: (line: string) => void): void {
  const jobs = runs.flatMap((run) => run.jobs).filter(({ steps }) => steps.length > 0);
  const seconds = jobs.flatMap(({ steps }) => steps).reduce((sum, step) => sum + step.seconds, 0);
  if (jobs.length > 0) say(`\nissue → page: ${seconds.toFixed(0)} s in ${jobs.length} jobs`);
}

/** A step that is not run has nothing to say. */
export const isPassedOver = (line: string): boolean => /── .* \(passed over\)$/.test(line);

/** The step that begins with a line of the log. */
const stepIn = (line: string): string | undefined => (isPassedOver(line) ? undefined : /── (.+)$/.exec(line)?.[1]);

const inSeconds = (seconds: number): string => `${seconds.toFixed(1)} s`;
