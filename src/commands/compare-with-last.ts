import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { recordTypes } from '../../content-schema/index.ts';
import { publishedCounts } from '../build/published/published-counts.ts';
import { fewer, refuseShrink, refuseUnknownType } from '../build/published/shrink.ts';
import type { SiteData } from '../loaders/site-data.ts';
import { listed } from '../pipeline/text/listed.ts';
import { localSite } from '../settings/environment.ts';
import type { HubPlace } from '../settings/hub-place.ts';
import type { Settings } from '../settings/join-settings.ts';
import { fullName } from '../settings/repository.ts';
import { settings } from '../settings/settings.ts';
import { say } from '../terminal/say.ts';
import { CommandError } from './command-error.ts';

/**
 * Compares what a site is about to show with what was published last, and throws where it would lose many records that nobody has
 * accepted to lose. Gives a function that remembers the new counts, to be called when the site stands.
 */
export async function compareWithLast(
  out: string,
  { records, withheld, asOf }: SiteData,
  accepted: readonly string[],
): Promise<() => Promise<void>> {
  const own = settings();
  const published = publishedCounts(out, own, { tell: (line) => say(line) });
  const counts = Object.fromEntries(
    recordTypes.map(({ name, plural }) => [plural, records.filter(({ type }) => type === name).length]),
  );
  const { isSample } = asOf;
  const last = await published.last();
  const unknown = refuseUnknownType(accepted, recordTypes, last?.counts);
  if (unknown) throw new CommandError(unknown.message, unknown.hint);
  // On one's own machine neither the sample nor a site without its issues takes the place of what is published.
  const isLook = own.siteUrl === localSite && (isSample || own.leavesIssuesOut);
  if (last && !isLook) {
    // Records of the sample are nobody's own.
    const less = fewer(last.counts, isSample ? {} : counts);
    const refusal = refuseShrink({
      fewer: less,
      since: last.since,
      accepted,
      types: recordTypes,
      withheld,
      isSample,
      issuesDb: own.issuesDb && fullName(own.issuesDb),
      dataHub: mayHoldRecords(own) ? nameOf(own.dataHub) : undefined,
    });
    if (refusal) throw new CommandError(refusal.message, refusal.hint);
    if (less.length > 0)
      say(
        `Fewer than ${last.since}: ${listed(less.map(({ plural, was, now }) => `${plural} ${now} instead of ${was}`))}.`,
      );
  }
  return async () => {
    if (!isLook) await published.remember({ counts, isSample });
  };
}

/** Beside issues the usual folder need not hold any record; then nobody has to ask where its files are. */
const mayHoldRecords = ({ issuesDb, dataHub }: Settings): boolean =>
  issuesDb === undefined ||
  dataHub.kind === 'repository' ||
  recordTypes.some(({ plural }) => existsSync(join(dataHub.folder, 'data', plural)));

function nameOf(place: HubPlace): string {
  if (place.kind === 'folder') return place.folder;
  const { folder, ref } = place;
  return `${fullName(place)}${folder && `/${folder}`}${ref === undefined ? '' : `@${ref}`}`;
}
