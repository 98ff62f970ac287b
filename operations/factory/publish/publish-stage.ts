/**
 * THE STAGE `publish`: what is finished is proposed to the site or uploaded, once for the same contents. It is dry until the configuration
 * says otherwise, and nothing leaves this machine before somebody has approved it.
 */
import type { Stage, StageResult, Workplace } from '../../loop/stage.ts';
import { writeWhole } from '../files/keep-files.ts';
import { diffSummary } from './diff-summary.ts';
import { type MadeSession, madeSessions } from './made-session.ts';
import { prepareSite } from './prepare-site.ts';
import { prepareVideo } from './prepare-video.ts';
import type { Prepared } from './prepared.ts';
import type { RecordsPlace } from './proposal/site-proposal.ts';
import { places } from './publication.ts';
import { jobId, readJob, type Target, writeJob } from './publish-job.ts';
import { standing } from './standing.ts';
import { startPublication } from './start-publication.ts';

/** The stage. */
export const publishStage = (records: RecordsPlace): Stage => ({
  name: 'publish',
  about: 'Proposes finished sessions to the site, or uploads them, once somebody has approved it.',

  async waiting(place) {
    const found: { key: string; title: string }[] = [];
    for (const { made, target } of await candidates(place)) {
      const job = await readJob(made, target);
      const isDone = place.desk.config.factory.publish ? job?.state === 'published' : job !== undefined;
      if (!isDone) found.push({ key: keyOf(made, target, place), title: `${made.code} ${places[target]}` });
    }
    return found;
  },

  async run(place, { key }) {
    const found = (await candidates(place)).find(({ made, target }) => keyOf(made, target, place) === key);
    if (!found) return { skipped: 'It has other contents by now, which wait on their own.' };
    const { made, target } = found;
    const prepared = target === 'site' ? await prepareSite(made, records, place) : await prepareVideo(made, place);
    if (prepared.isThere) {
      await writeJob(made, target, { state: 'published' });
      return { done: `${made.code} is there already, and nothing would change.` };
    }
    if (!place.desk.config.factory.publish) return shown(place, made, target, prepared);
    const { id, attempt } = await startPublication(place, made, prepared);
    return standing(place, made, target, { id, attempt });
  },
});

async function candidates({
  keep,
  desk,
}: Workplace): Promise<{ readonly made: MadeSession; readonly target: Target }[]> {
  const all = await madeSessions(keep);
  return all.flatMap((made) => desk.config.factory.targets.map((target) => ({ made, target })));
}

/** What was only shown is another thing than what is published. */
const keyOf = (made: MadeSession, target: Target, { desk }: Workplace): string =>
  `${jobId(made, target)}${desk.config.factory.publish ? '' : '-dry'}`;

async function shown({ say }: Workplace, made: MadeSession, target: Target, { diff }: Prepared): Promise<StageResult> {
  const file = `${made.folder}/publish-${target}.diff`;
  await writeWhole(file, diff);
  await say(`${made.code} would be published ${places[target]}, as ${file} shows in full:`);
  for (const line of diffSummary(diff)) await say(line);
  await writeJob(made, target, { state: 'dry' });
  return { skipped: 'A dry run: nothing was published. Set "operations.factory.publish" to true to publish it.' };
}
