import { recordTypes } from '../../../content-schema/index.ts';
import type { Candidate } from '../../../src/pipeline/candidate.ts';
import { mirrorPlan } from '../../../src/pipeline/mirror/mirror-plan.ts';
import { candidateFromIssue } from '../../../src/pipeline/sources/candidate-from-issue.ts';
import type { SyntheticIssue } from '../../fake-github/world/seed-issues.ts';
import { mixedIssue, sessions, taskIssue } from './mixed-issues.ts';

/** A record as everybody who builds a site of it is given it. */
export interface BenchRecord {
  readonly id: number;
  readonly plural: string;
  /** Its file as a data-hub holds it. */
  readonly file: string;
  readonly facts: Readonly<Record<string, unknown>> & { readonly title: string; readonly createdAt: string };
  /** The Markdown that a page of it shows. */
  readonly body: string;
}

const issuesUrl = 'https://github.com/bench/issues/issues/';
const batch = 2000;

/** Records by their numbers, from the first to the last, a few thousand at a time so that memory does not grow with their number. */
export function* benchRecords(size: number): Generator<BenchRecord> {
  for (let first = 0; first < size; first += batch) {
    const count = Math.min(batch, size - first);
    yield* recordsOf(Array.from({ length: count }, (_, at) => candidate(first + at, mixedIssue(first + at))));
  }
}

/** What becomes of a record: how it was, where it was there before, and how it is then. */
export interface BenchChange {
  readonly from?: BenchRecord;
  readonly to: BenchRecord;
}

/** The title of a task in the middle is edited, another task is closed, or a new one comes. */
export const benchChanges = {
  title: (size: number): BenchChange =>
    changed(taskNear(size / 2), { title: 'Edited while the bench runs', closed: false }),
  closed: (size: number): BenchChange => changed(taskNear(size / 3), { closed: true }),
  new: (size: number): BenchChange => ({ to: recordOf(size, taskIssue(size, { closed: false })) }),
} as const;

/** A task that is open, near an index. */
function taskNear(index: number): number {
  for (let at = Math.floor(index); ; at++) {
    const { labels, closed } = mixedIssue(at);
    if (labels.includes('record:task') && !closed) return at;
  }
}

const changed = (index: number, change: Parameters<typeof taskIssue>[1]): BenchChange => ({
  from: recordOf(index, mixedIssue(index)),
  to: recordOf(index, taskIssue(index, change)),
});

function recordOf(index: number, issue: SyntheticIssue): BenchRecord {
  const [record] = recordsOf([candidate(index, issue)]);
  if (!record) throw new Error(`Number ${index + 1} is no record.`);
  return record;
}

function* recordsOf(issues: readonly Candidate[]): Generator<BenchRecord> {
  const known = Array.from({ length: sessions }, (_, index) => candidate(index, mixedIssue(index)));
  const { write } = mirrorPlan(
    {
      types: recordTypes,
      issues,
      scope: new Set(issues.map(({ id }) => id)),
      beside: known,
      stored: [],
      texts: new Map(),
      issuesUrls: [issuesUrl],
    },
    {
      omitsPrivate: true,
      comments: false,
      publishPrivateNotes: false,
      patternTags: [],
      recordNames: recordTypes.map(({ name }) => name),
    },
  );
  for (const [path, file] of write) {
    const [, plural = ''] = path.split('/');
    const { details, description, history: _history, ...facts } = JSON.parse(file);
    yield { id: facts.id, plural, file, facts, body: details ?? description ?? '' };
  }
}

function candidate(index: number, { title, body, labels, closed }: SyntheticIssue): Candidate {
  const minutes = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * 60_000).toISOString().replace('.000', '');
  const createdAt = minutes(index * 4);
  const closedAt = closed ? minutes(index * 4 + 3000) : null;
  const author = { login: `person-${(index % 20) + 1}` };
  const change = (__typename: string, at: string, label?: string) => ({
    ...{ __typename, createdAt: at, actor: author },
    ...(label !== undefined && { label: { name: label } }),
  });
  const found = candidateFromIssue(recordTypes, {
    ...{ number: index + 1, title, body, url: `${issuesUrl}${index + 1}`, author, authorAssociation: 'MEMBER' },
    ...{ state: closed ? 'CLOSED' : 'OPEN', stateReason: closed ? 'COMPLETED' : null },
    ...{ createdAt, updatedAt: closedAt ?? createdAt, closedAt, lastEditedAt: null, editor: null },
    labels: { nodes: labels.map((name) => ({ name })) },
    timelineItems: {
      nodes: [
        ...labels.map((label) => change('LabeledEvent', createdAt, label)),
        ...(closedAt ? [change('ClosedEvent', closedAt)] : []),
      ],
    },
  });
  if (!found) throw new Error(`Issue ${index + 1} is no record.`);
  return found;
}
