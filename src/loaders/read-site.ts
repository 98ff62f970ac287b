import { recordTypes } from '../../content-schema/index.ts';
import { type ReadFile, readBytes } from '../data-hub/folder-digest.ts';
import { keptFiles } from '../data-hub/kept-files.ts';
import { type OwnFiles, readOwnFiles } from '../data-hub/own-files.ts';
import { readSources } from '../data-hub/read-sources.ts';
import { recordsOf } from '../pipeline/any-record.ts';
import type { Reuse } from '../pipeline/remember.ts';
import { inItsPlace } from '../pipeline/sources/in-its-place.ts';
import { soundProblems } from '../podcast/sound-problems.ts';
import { settings } from '../settings/settings.ts';
import { consoleObserver } from './console-observer.ts';
import type { Memory } from './memory/memory.ts';
import { recordMemory } from './memory/record-memory.ts';
import { reusing } from './memory/reusing.ts';
import { type SiteData, siteFrom } from './site-data.ts';
import { textsOfSite } from './texts/texts-of-site.ts';
import { withLines } from './with-lines.ts';

/** The data-hub folder that is read, or `null` when the data-hub is a repository. */
export function watchedFolder(): string | null {
  const { dataHub } = settings();
  return dataHub.kind === 'folder' ? dataHub.folder : null;
}

/** What one process keeps from reading to reading: the files that were read, and what was worked out. */
export interface KeptReading {
  readonly readFile: ReadFile;
  readonly memory: Memory;
  readonly reuse: Reuse;
}

/** Nothing was read yet. */
export const keptReading = async (): Promise<KeptReading> => ({
  readFile: keptFiles(readBytes),
  memory: await recordMemory(settings().cacheFolder),
  reuse: reusing(),
});

/** What a reading may do otherwise than usual. */
interface Reading {
  readonly acceptShrink?: boolean;
  /** Reads these files and nothing else, in the place of what the settings name. */
  readonly files?: OwnFiles | undefined;
  /** Looks up on which line of its file each problem stands. */
  readonly lines?: boolean;
  /** Leaves out how generated texts stand, for those who do not tell of it. */
  readonly withoutTexts?: boolean;
  /** What was kept of readings before, where one process reads again and again. */
  readonly kept?: KeptReading | undefined;
  /** Told what GitHub was asked, when all went well. */
  readonly asked?: (words: string) => void;
}

/** Reads the sources that the settings name, takes the records through the pipeline, and looks at the sounds they name. */
export async function readSite({
  acceptShrink = false,
  lines = false,
  withoutTexts = false,
  files,
  kept,
  asked,
}: Reading = {}): Promise<SiteData> {
  const own = settings();
  const observer = consoleObserver(own.requestLog);
  let totals: string | undefined;
  const sources = { ...own, types: recordTypes, observer, acceptShrink, readFile: kept?.readFile };
  const hub = await (files ? readOwnFiles(files, recordTypes) : readSources(sources)).finally(() => {
    totals = observer.finish();
  });
  if (totals !== undefined) asked?.(totals);
  const memory = kept?.memory ?? (await recordMemory(own.cacheFolder));
  const { remember } = memory;
  const now = Date.now();
  const site = siteFrom(hub, own, now, remember, kept?.reuse);
  const texts = withoutTexts ? [] : textsOfSite(hub, site, own, { remember, now });
  await memory.keep();
  const ofSounds = await soundProblems(recordsOf(site.records, 'session'));
  const problems = [...site.problems, ...ofSounds.map((found) => inItsPlace(found, site.places, recordTypes))];
  return {
    ...site,
    texts,
    problems: await withLines(problems, lines ? (files?.folder ?? watchedFolder()) : null, recordTypes),
  };
}
