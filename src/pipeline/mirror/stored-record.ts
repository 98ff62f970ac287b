import type { RecordType } from '../../../content-schema/define-record.ts';
import { isPublic } from '../../../content-schema/derive/public-fields.ts';
import type { RecordBase } from '../../../content-schema/record-base.ts';
import { linkFields } from '../any-record.ts';
import { withoutStrangersWords } from '../approval/without-strangers-words.ts';
import type { Candidate } from '../candidate.ts';
import { isAnswerBroken, maskRecord } from '../publish/mask-record.ts';
import { couldBeAddress, hiddenAddress } from '../text/mask-addresses.ts';
import { answersOf } from '../validate/answers.ts';
import { baseFacts } from '../validate/base-facts.ts';
import { decodeFields } from '../validate/decode-fields.ts';
import { heldBackOf, holdBack } from '../validate/hold-back.ts';
import type { ValidateOptions } from '../validate/validate-options.ts';
import { withinSize } from './within-size.ts';

/** How issues become files. */
export interface MirrorOptions extends ValidateOptions {
  /** Leaves out what is private: everybody can read the data-hub (B000-31). */
  readonly omitsPrivate: boolean;
  /** Keeps comments in the history. */
  readonly comments: boolean;
}

/** What a file holds besides what its issue says. */
export interface Beside {
  /** Numbers of the records that the issue refers to, by key. */
  readonly links: Readonly<Record<string, number | null>>;
  /** What others own of the file: derived keys, and the text of enrichment. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** Public names by e-mail address. */
  readonly names: ReadonlyMap<string, string>;
}

type Source = Readonly<Record<string, unknown>>;

/**
 * The record of an issue as its file holds it: the facts, its answers, links, what others own, and the history. An answer that
 * cannot be understood stands as it was given, so that whoever reads the file tells the same problem. Total, and a pure function of
 * its arguments: the same issue gives the same file.
 */
export function storedRecord(
  type: RecordType,
  { id, data }: Pick<Candidate, 'id' | 'data'>,
  { links, kept, names }: Beside,
  options: MirrorOptions,
): Record<string, unknown> {
  const source: Source = { ...((options.omitsPrivate ? withoutStrangersWords(data) : data) as Source) };
  const title = typeof source.title === 'string' ? source.title : '';
  const { facts } = baseFacts(type, id, title, source, options);
  const { ai = undefined, ...derived } = kept;
  const record = {
    ...factsOf(facts, source),
    ...answersIn(type, facts, source, options),
    ...links,
    ...derived,
    ...(options.omitsPrivate ? {} : { rawBody: facts.rawBody }),
    history: historyOf(type, facts, source, options),
  };
  const written = options.omitsPrivate ? withoutAddresses(type, record, names) : record;
  // What enrichment wrote stays as it is.
  return withinSize(ai === undefined ? written : { ...written, ai });
}

function factsOf(facts: RecordBase, source: Source): Record<string, unknown> {
  const { id, title, status, labels, url, author, authorAssociation, createdAt, updatedAt, closedAt } = facts;
  const { lastEditedAt, lastEditedBy } = facts;
  const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : null);
  return {
    ...{ id, title, status, labels, url, author, authorAssociation, createdAt, updatedAt, closedAt },
    ...{ state: lower(source.state), stateReason: lower(source.stateReason), lastEditedAt, lastEditedBy },
  };
}

/** The answers by key, as values; what cannot be understood as it was given. */
function answersIn(
  type: RecordType,
  facts: RecordBase,
  source: Source,
  options: MirrorOptions,
): Record<string, unknown> {
  const { values: answers } = answersOf(type, facts.displayTitle, source);
  holdBack(type, answers, options, { ...options, title: source.title });
  const { values, problems } = decodeFields(type, facts.labels, answers);
  const odd = new Set(
    problems.flatMap(({ name, field }) => (name === 'answer-invalid' || name === 'answer-ignored' ? [field] : [])),
  );
  const kept = Object.entries(type.fields).filter(([, field]) => !options.omitsPrivate || isPublic(field, options));
  return Object.fromEntries(
    kept.map(([key, { label }]) => [key, (odd.has(label) ? answers.get(key) : values[key]) ?? null]),
  );
}

function historyOf(type: RecordType, { history }: RecordBase, source: Source, options: MirrorOptions): unknown {
  if (!options.comments) return history.filter(({ kind }) => kind !== 'commented');
  // How the author of a comment stands decides whether it is shown; the facts of a record no longer tell.
  if (!options.omitsPrivate) return source.history;
  return history.map((change) => {
    const held =
      change.kind === 'commented' && change.detail ? heldBackOf(type, change.detail, options, options) : undefined;
    return held === undefined ? change : { ...change, detail: held.text };
  });
}

/** The record without a trace of an address: of a listener who was named by one, the link alone stays. */
function withoutAddresses(
  type: RecordType,
  record: Record<string, unknown>,
  names: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const named = linkFields(type).flatMap(([key]) =>
    typeof record[key] === 'string' && couldBeAddress(record[key]) ? [[key, hiddenAddress]] : [],
  );
  const broken = Object.entries(type.fields).flatMap(([key, field]) =>
    isAnswerBroken(field, record[key], names) ? [[key, null]] : [],
  );
  const rest = { ...record, ...Object.fromEntries([...named, ...broken]) };
  return maskRecord(type, rest, names).record;
}
