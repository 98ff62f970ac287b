import { isDeepStrictEqual } from 'node:util';
import { type GatesFile, gatesFileSchema } from '../../../content-schema/gates/gates-file.ts';
import type { Plan } from '../../../src/data-hub/compare-and-swap.ts';
import type { HubState } from '../../../src/data-hub/hub.ts';
import { publicGates } from '../../../src/pipeline/gates/public-gates.ts';
import { type IssuesUrls, isMirrorOf } from '../../../src/pipeline/sources/issues-urls.ts';
import { counting } from '../../../src/pipeline/text/counting.ts';
import type { Settings } from '../../../src/settings/join-settings.ts';
import { type ClosingPull, gatesFileOf } from '../../gates/gates-file-of.ts';
import { cleanLine } from './clean-line.ts';
import { publishedRecords } from './published-records.ts';

/** What is asked of GitHub. */
export interface GatesQuestions {
  /** How addresses of the issues begin that the records of a data-hub mirror. */
  urls(hub: HubState): Promise<IssuesUrls>;
  /** The pull requests that close issues, as far as they may be shown. */
  closing(issues: readonly number[]): Promise<ReadonlyMap<number, readonly ClosingPull[]>>;
}

/**
 * What a data-hub needs so that `data/gates` says what GitHub says now. A file in which nothing but the time would change stays as it is;
 * one of a record that is not shown any more goes, and so does one without any pull request. What GitHub does not answer changes nothing.
 * With a number only the file of that record is looked after.
 */
export const gatesPlan =
  (own: Settings, questions: GatesQuestions, only?: number): Plan =>
  async (hub) => {
    const shown = publishedRecords(hub, own);
    const urls = await questions.urls(hub);
    const isMeant = (number: number) => only === undefined || only === number;
    const numbers = shown.flatMap((record) => (isMeant(record.id) && isMirrorOf(urls, record) ? [record.id] : []));
    const found = numbers.length === 0 ? new Map<number, ClosingPull[]>() : await questions.closing(numbers);
    const files = numbers.flatMap((number) => {
      const pulls = found.get(number) ?? [];
      const file = gatesFileOf(number, pulls, { patterns: own.operations.gates, clean: cleanLine });
      return file ? [publicGates(gatesFileSchema.parse(file))] : [];
    });
    const asked = new Set(numbers);
    const kept = new Set([
      ...files.map(({ number }) => number),
      ...shown.flatMap(({ id }) => (asked.has(id) ? [] : [id])),
    ]);
    const remove = [...hub.gates.keys()].filter((number) => isMeant(number) && !kept.has(number)).map(pathOf);
    const changed = files.filter((file) => !isSame(hub, file));
    const write = new Map(changed.map((file) => [pathOf(file.number), `${JSON.stringify(file, null, 2)}\n`]));
    if (write.size + remove.length === 0) return undefined;
    return {
      write,
      remove,
      message: { headline: `chore: gates of ${counting(write.size + remove.length, 'record')}` },
    };
  };

const pathOf = (number: number): string => `data/gates/${number}.json`;

/** A comment on a pull request is newer than its gates, and says nothing of them. */
function isSame({ gates }: HubState, file: GatesFile): boolean {
  const text = gates.get(file.number);
  if (text === undefined) return false;
  try {
    return isDeepStrictEqual({ ...JSON.parse(text), asOf: file.asOf }, JSON.parse(JSON.stringify(file)));
  } catch {
    return false;
  }
}
