import type { RecordType } from '../../../content-schema/define-record.ts';
import {
  type Ai,
  aiSchema,
  associationSchema,
  type HistoryEntry,
  historyEntrySchema,
  type RecordBase,
  recordBaseSchema,
  storedHistoryEntrySchema,
} from '../../../content-schema/record-base.ts';
import { type KeyPath, type Problem, problem } from '../../problems.ts';
import { limits } from '../limits.ts';
import { labelNames } from '../sources/issue-labels.ts';
import { listed } from '../text/listed.ts';
import { isAhead } from '../time/newest.ts';
import { displayTitle } from './display-title.ts';
import { issueNumber } from './issue-number.ts';
import { plainPath } from './plain-path.ts';
import { statusOf } from './status.ts';
import type { ValidateOptions } from './validate-options.ts';

type Source = Readonly<Record<string, unknown>>;

/** The common keys of a record; what cannot be believed is left out and told. */
export function baseFacts(
  type: RecordType,
  id: number,
  title: string,
  source: Source,
  options: ValidateOptions,
): { facts: RecordBase; problems: Problem[] } {
  const problems: Problem[] = [];
  const ignored: Ignored = (value, expected, ...below) =>
    void problems.push(problem('fact-ignored', { value, expected, at: [value, ...below] }));

  const ahead: string[] = [];
  const time = (key: 'createdAt' | 'updatedAt' | 'closedAt' | 'lastEditedAt'): string | null => {
    const read = recordBaseSchema.shape[key].safeParse(source[key] ?? null);
    if (!read.success) ignored(key, 'a moment such as 2026-02-09T01:23:45.000Z');
    if (read.data && isAhead(read.data, now)) ahead.push(key);
    return read.data ?? null;
  };
  const { now = Number.POSITIVE_INFINITY } = options;
  const text = (key: string): string | null => (typeof source[key] === 'string' ? source[key] : null);

  const found = labelNames(source.labels);
  const labels = found.filter(({ length }) => length <= limits.labelCharacters).slice(0, limits.labels);
  if (labels.length < found.length)
    ignored('labels', `at most ${limits.labels} labels of at most ${limits.labelCharacters} characters`);
  const closedAt = time('closedAt');
  const createdAt = time('createdAt');
  const notPlanned = /^not[_ -]planned$/i.test(text('stateReason') ?? '');
  const stated = text('state')?.trim().toLowerCase();
  const isClosed = stated === undefined && (closedAt !== null || notPlanned);
  const state = stated === 'closed' || isClosed ? 'closed' : stated === 'open' ? 'open' : undefined;
  const said = text('status')?.trim() ?? '';
  const isLong = said.length > limits.statusCharacters;
  if (isLong) ignored('status', `at most ${limits.statusCharacters} characters long`);
  const status = statusOf(type, {
    labels,
    state,
    notPlanned: notPlanned && state === 'closed',
    stored: said !== '' && !isLong ? said : undefined,
  });
  problems.push(...status.problems);

  const facts: RecordBase = {
    id,
    type: type.name,
    title,
    displayTitle: displayTitle(type, title),
    status: status.status,
    labels,
    url: issueAddress(source.url, id),
    author: text('author'),
    authorAssociation: associationSchema
      .nullable()
      .catch('NONE')
      .parse(source.authorAssociation ?? null),
    createdAt,
    updatedAt: time('updatedAt') ?? createdAt,
    // What is said to be open was not closed.
    closedAt: state === 'open' ? null : closedAt,
    lastEditedAt: time('lastEditedAt'),
    lastEditedBy: text('lastEditedBy'),
    rawBody: text('rawBody'),
    history: historyOf(source.history, ignored),
    ai: aiOf(source.ai, options.patternTags, problems),
  };
  if (ahead.length > 0) problems.push(problem('dated-ahead', { value: listed(ahead), at: ahead.slice(0, 1) }));
  return { facts, problems };
}

/** The address of another issue, or of something else, would lead readers astray. */
const issueAddress = (url: unknown, id: number): string | null =>
  typeof url === 'string' && URL.canParse(url) && issueNumber(url) === id ? url : null;

/** Tells of a key what it should be, and where below it the fault stands. */
type Ignored = (key: string, expected: string, ...below: KeyPath) => void;

function historyOf(source: unknown, ignored: Ignored): HistoryEntry[] {
  const entries = (Array.isArray(source) ? source : []).map((entry) => historyEntrySchema.safeParse(entry));
  const isNoList = source !== undefined && source !== null && !Array.isArray(source);
  const odd = Array.isArray(source) ? source.findIndex((e) => !storedHistoryEntrySchema.safeParse(e).success) : -1;
  if (isNoList || odd >= 0) ignored('history', 'a list of changes with their times', ...(odd >= 0 ? [odd] : []));
  if (entries.length > limits.changes) ignored('history', `at most ${limits.changes} changes long`);
  return entries.flatMap((entry) => (entry.success ? [entry.data] : [])).slice(-limits.changes);
}

function aiOf(source: unknown, patternTags: readonly string[], problems: Problem[]): Ai | null {
  if (source === undefined || source === null) return null;
  const read = aiSchema.safeParse(source);
  if (!read.success) {
    const at = ['ai', ...plainPath(read.error.issues[0]?.path ?? [])];
    problems.push(problem('fact-ignored', { value: 'ai', expected: 'text with its provenance', at }));
    return null;
  }
  const { patternTag, ...others } = read.data;
  const rest = { ...others, state: others.state === 'published' ? ('proposed' as const) : others.state };
  if (patternTag === undefined) return rest;
  if (patternTags.length === 0 || patternTags.includes(patternTag)) return { ...rest, patternTag };
  problems.push(problem('pattern-tag-unknown', { at: ['ai', 'patternTag'] }));
  return rest;
}
