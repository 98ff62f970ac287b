import { recordTypes } from '../../content-schema/index.ts';
import { type OwnFiles, readOwnFiles } from '../data-hub/own-files.ts';
import { readSources } from '../data-hub/read-sources.ts';
import { recordsOf } from '../pipeline/any-record.ts';
import { inItsPlace } from '../pipeline/sources/in-its-place.ts';
import { soundProblems } from '../podcast/sound-problems.ts';
import { settings } from '../settings/settings.ts';
import { consoleObserver } from './console-observer.ts';
import { recordMemory } from './memory/record-memory.ts';
import { type SiteData, siteFrom } from './site-data.ts';
import { withLines } from './with-lines.ts';

/** The data-hub folder that is read, or `null` when the data-hub is a repository. */
export function watchedFolder(): string | null {
  const { dataHub } = settings();
  return dataHub.kind === 'folder' ? dataHub.folder : null;
}

/** What a reading may do otherwise than usual. */
interface Reading {
  readonly acceptShrink?: boolean;
  /** Reads these files and nothing else, in the place of what the settings name. */
  readonly files?: OwnFiles | undefined;
  /** Looks up on which line of its file each problem stands. */
  readonly lines?: boolean;
  /** Told what GitHub was asked, when all went well. */
  readonly asked?: (words: string) => void;
}

/** Reads the sources that the settings name, takes the records through the pipeline, and looks at the sounds they name. */
export async function readSite({ acceptShrink = false, lines = false, files, asked }: Reading = {}): Promise<SiteData> {
  const own = settings();
  const observer = consoleObserver(own.requestLog);
  let totals: string | undefined;
  const sources = { ...own, types: recordTypes, observer, acceptShrink };
  const hub = await (files ? readOwnFiles(files, recordTypes) : readSources(sources)).finally(() => {
    totals = observer.finish();
  });
  if (totals !== undefined) asked?.(totals);
  const memory = await recordMemory(own.cacheFolder);
  const site = siteFrom(hub, own, Date.now(), memory.remember);
  await memory.keep();
  const ofSounds = await soundProblems(recordsOf(site.records, 'session'));
  const problems = [...site.problems, ...ofSounds.map((found) => inItsPlace(found, site.places, recordTypes))];
  return {
    ...site,
    problems: await withLines(problems, lines ? (files?.folder ?? watchedFolder()) : null, recordTypes),
  };
}
