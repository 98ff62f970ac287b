/**
 * WHAT HAPPENS to records. This room is pure: values in, values out; time, files and the network stay outside. Its root holds the
 * stages, one file each (`stages.ts` tells their order), and what travels between them; what they are made of stands in
 * rooms by subject, such as `parse/` (reading a body), `path/` (what a step is and what comes next) or `graph/`.
 */
import type { RecordType } from '../../content-schema/define-record.ts';
import { publicSchema } from '../../content-schema/derive/record-schema.ts';
import { type Place, type Problem, problem, type RecordRef } from '../problems.ts';
import { waits } from './admit.ts';
import { recordsOf } from './any-record.ts';
import type { Waiting } from './approval/approval-state.ts';
import { withoutStrangersWords } from './approval/without-strangers-words.ts';
import type { Candidate } from './candidate.ts';
import { type Graph, graph } from './graph.ts';
import { linkRecords } from './link.ts';
import type { Within } from './markdown/bounds.ts';
import { textsAsTyped } from './markdown/texts-as-typed.ts';
import { type Journey, journeys } from './path/completion.ts';
import { placeOnPath } from './progress.ts';
import { type PublicRecord, type PublishOptions, publish } from './publish.ts';
import { afresh, type Reuse } from './remember.ts';
import { type Snapshot, snapshots } from './snapshot.ts';
import { inItsPlace } from './sources/in-its-place.ts';
import { newestOfEachNumber } from './sources/newest-of-each-number.ts';
import { placeOf } from './sources/place-of.ts';
import { compare } from './text/compare.ts';
import { plainPath } from './validate/plain-path.ts';
import { decisions, isPast, type Validated, validateRecord } from './validate.ts';

/** What the owner of a site decides about its records. */
export interface ProcessOptions extends PublishOptions {
  /** The vocabulary of pattern tags; any tag passes when it is empty. */
  readonly patternTags: readonly string[];
  /** The present time in milliseconds since 1970, to see what is dated ahead of it; left out, nothing is. */
  readonly now?: number;
  /** Reuses what became of the very same candidate before; left out, everything is made anew. */
  readonly reuse?: Reuse;
  /** Ends the reading of a text that takes too long. */
  readonly within?: Within;
}

/** A record that is not on the site, and why: it needs mending, or a maintainer's approval, which it may have had before. */
export interface Withheld extends RecordRef, Place {
  readonly reason: 'problems' | Waiting;
}

/** Everything the site, the API and the data-hub derive from the records. */
export interface Processed {
  readonly records: PublicRecord[];
  /** All problems, without the texts of people; those of unapproved records are left out altogether. */
  readonly problems: Problem[];
  readonly withheld: Withheld[];
  /** Where each record that does not wait can be mended, by its number. */
  readonly places: ReadonlyMap<number, Place>;
  readonly snapshots: Record<string, Snapshot>;
  readonly graph: Graph;
  readonly journeys: Journey[];
}

/**
 * Takes candidates through every stage. Total, and independent of the order of its input. A body is parsed while it is validated; `refused`
 * are problems of records that validation let pass and the public schema does not.
 */
export function processRecords(
  types: readonly RecordType[],
  candidates: readonly Candidate[],
  options: ProcessOptions,
  refused: readonly Problem[] = [],
): Processed {
  const recordNames = types.map((type) => type.name);
  const byName = new Map(types.map((type) => [type.name, type]));
  const ordered = [...candidates].sort((a, b) => a.id - b.id || compare(a.type, b.type) || compare(a.origin, b.origin));
  // Whoever waits takes part in nothing: not even in the question which of two files with one number is the newer one.
  const waiting = ordered.flatMap((candidate) => {
    const reason = byName.has(candidate.type) ? waits(candidate) : undefined;
    return reason === undefined ? [] : [{ ...refOf(candidate), reason, ...placeOf(candidate) }];
  });
  const { kept, problems: repeated } = newestOfEachNumber(
    ordered.filter((candidate) => waits(candidate) === undefined),
    options.now,
  );

  const { reuse = afresh, now = Number.POSITIVE_INFINITY } = options;
  const told = { ...options, recordNames, types };
  const decided = JSON.stringify(decisions(told));
  const refusals = Map.groupBy(refused, ({ record }) => record?.id);
  const admitted = kept.flatMap((candidate): (Validated & { ref: RecordRef })[] => {
    const type = byName.get(candidate.type);
    if (type === undefined) return [];
    const problems = refusals.get(candidate.id) ?? [];
    if (problems.length > 0) return [{ ref: refOf(candidate), problems }];
    const validated = reuse(candidate, isPast(candidate.data, now) ? decided : `${decided} ${now}`, () => {
      const answered = { ...candidate, data: withoutStrangersWords(candidate.data) };
      return validateRecord(type, answered, told);
    });
    return [{ ref: refOf(candidate), ...validated }];
  });

  const linked = linkRecords(
    types,
    admitted.flatMap(({ record }) => (record ? [record] : [])),
  );
  const placed = placeOnPath(linked.records);
  const published = publish(types, placed.records, options);
  const { records } = published;
  const broken = refusedBySchema(types, records, options);
  if (broken.length > 0) return processRecords(types, candidates, options, [...refused, ...broken]);

  const places = new Map(kept.map((candidate) => [candidate.id, placeOf(candidate)]));
  const tooMuch = textsAsTyped(types, records, options);

  return {
    records,
    problems: [
      ...repeated,
      ...admitted.flatMap((v) => v.problems),
      ...linked.problems,
      ...placed.problems,
      ...published.problems,
      ...tooMuch,
    ]
      .map((found) => inItsPlace(found, places, types))
      .map(withoutTexts),
    withheld: [
      ...admitted
        .filter((v) => !v.record)
        .map(({ ref }) => ({
          ...ref,
          reason: 'problems' as const,
          ...places.get(ref.id),
        })),
      ...waiting,
    ],
    places,
    snapshots: snapshots(types, records),
    graph: graph(types, records),
    journeys: journeys(recordsOf(records, 'session'), recordsOf(records, 'run')),
  };
}

/**
 * What would break the public schema. It is taken out and told, and everything is worked out anew without it: whatever leaves
 * here the collections accept, so that a build never fails over a record.
 */
function refusedBySchema(types: readonly RecordType[], records: readonly PublicRecord[], options: PublishOptions) {
  const schemas = new Map(types.map((type) => [type.name, publicSchema(type, options)]));
  return records.flatMap((record): Problem[] => {
    const [issue] = schemas.get(record.type)?.safeParse(record).error?.issues ?? [];
    if (issue === undefined) return [];
    const value = String(issue.path[0] ?? 'id');
    return [
      {
        ...problem('not-publishable', { value, at: plainPath(issue.path) }),
        record: { type: record.type, id: record.id },
      },
    ];
  });
}

const withoutTexts = ({ text: _private, ...rest }: Problem): Problem => rest;

const refOf = ({ type, id }: Candidate): RecordRef => ({ type, id });
