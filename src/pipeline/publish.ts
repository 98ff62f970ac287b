import type { RecordType } from '../../content-schema/define-record.ts';
import { type Privacy, publicFields } from '../../content-schema/derive/public-fields.ts';
import { about, type Problem, problem } from '../problems.ts';
import { type AnyRecord, linkFields, type PrivateRecord } from './any-record.ts';
import { mayBeSeen } from './publish/made-from.ts';
import { brokenByMasking, isAnswerBroken, maskRecord } from './publish/mask-record.ts';
import { publicNames } from './publish/public-names.ts';
import type { Remember } from './remember.ts';
import { hiddenAddress, maskAddresses } from './text/mask-addresses.ts';
import { heldBackOf } from './validate/hold-back.ts';

declare const published: unique symbol;

/** A record without private values. Only `publish` makes one, so nothing downstream can leak what it never had. */
export type PublicRecord = AnyRecord & { readonly [published]: true };

/** Records as everybody may see them, and what became of values that could not be shown as they are. */
export interface Published {
  readonly records: PublicRecord[];
  readonly problems: Problem[];
}

/** What the owner of a site opens up. */
export interface PublishOptions extends Privacy {
  /** Whether comments are published; they are not, where this is left out. */
  readonly comments?: boolean;
  /** Which texts of enrichment are shown once approved only, besides those made from private answers; none, where this is left out. */
  readonly waits?: 'private' | 'models' | 'all';
  /** Remembers what became of the same text before; left out, everything is made anew. */
  readonly remember?: Remember;
}

/**
 * Removes everything private from records: private fields, the raw body, AI text that may say what is private,
 * comments unless the owner opens them, and e-mail addresses wherever they stand (B000-31, D8). Keys are taken
 * from the record type, so an unknown key is not published either.
 */
export function publish(
  types: readonly RecordType[],
  records: readonly PrivateRecord[],
  options: PublishOptions,
): Published {
  const names = publicNames(types, records);
  const byName = new Map(types.map((type) => [type.name, type]));
  const problems: Problem[] = [];
  const published = records.flatMap((record) => {
    const type = byName.get(record.type);
    if (type === undefined) return [];
    const comments = openHistory(type, record.history, { ...options, types });
    const unusable = publicFields(type, options).filter(([key, field]) => isAnswerBroken(field, record[key], names));
    const url = brokenByMasking(record.url, names) ? null : record.url;
    const left = unusable.map(([key]) => [key, null]);
    const opened = open(type, { ...record, url, history: comments.history, ...Object.fromEntries(left) }, options);
    const masked = maskRecord(type, opened, names, options.remember);
    const ref = { type: record.type, id: record.id };
    problems.push(
      ...about(ref, [
        ...comments.problems,
        ...unusable.map(([, { label }]) => problem('address-in-link', { field: label })),
        ...(url === record.url ? [] : [problem('address-in-link', { field: 'url' })]),
        ...onlyAddresses(type, record, options).map((field) => problem('address-as-answer', { field })),
        ...(masked.plain ? [problem('address-in-formatting', {})] : []),
      ]),
    );
    return [masked.record as PublicRecord];
  });
  return { records: published, problems };
}

function open(type: RecordType, record: PrivateRecord, options: PublishOptions): AnyRecord {
  const shown = publicFields(type, options);
  // Whom a private field speaks of is as private as the words.
  const hiddenLinks = new Set(linkFields(type).flatMap(([, field]) => (field.private ? [field.link.as] : [])));
  const own = [
    ...shown.map(([key]) => key),
    ...linkFields(type).map(([, { link }]) => link.as),
    ...Object.keys(type.derived ?? {}),
  ];
  const { id, title, displayTitle, status, labels, url, author, createdAt, updatedAt, closedAt, history } = record;
  const base = {
    id,
    type: type.name,
    title,
    displayTitle,
    status,
    labels,
    url,
    author,
    createdAt,
    updatedAt,
    closedAt,
  };
  return {
    ...base,
    ...Object.fromEntries(own.map((key) => [key, hiddenLinks.has(key) ? null : (record[key] ?? null)])),
    history,
    ai: openAi(record.ai, type, options),
  };
}

/** The history without comments, or with comments up to what reads like the heading of a private field. */
function openHistory(
  type: RecordType,
  history: AnyRecord['history'],
  options: PublishOptions & { readonly types: readonly RecordType[] },
) {
  if (!options.comments) return { history: history.filter(({ kind }) => kind !== 'commented'), problems: [] };
  const labels = new Set<string>();
  const shown = history.map((change) => {
    const held =
      change.kind === 'commented' && change.detail ? heldBackOf(type, change.detail, options, options) : undefined;
    if (held === undefined) return change;
    labels.add(held.label);
    return { ...change, detail: held.text };
  });
  const problems = [...labels].map((expected) =>
    problem('answer-held-back', { field: 'Comment', expected, at: ['history'] }),
  );
  return { history: shown, problems };
}

/**
 * Where nothing is left of what a record says in one line once addresses are hidden. What speaks of somebody else is left out: it is
 * shown under the name of whom it belongs to, and a listener nobody knows has a problem of its own.
 */
function onlyAddresses(type: RecordType, record: PrivateRecord, options: PublishOptions): string[] {
  const answers = publicFields(type, options).filter(
    ([, { shape, link }]) => !['prose', 'url', 'audio'].includes(shape) && link === undefined,
  );
  const { author, labels } = record;
  return [
    ...answers.flatMap(([key, { label }]) => (isOnlyAddress(record[key]) ? [label] : [])),
    ...(isOnlyAddress(author) ? ['author'] : []),
    ...(labels.some(isOnlyAddress) ? ['labels'] : []),
  ];
}

function isOnlyAddress(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const masked = maskAddresses(value);
  return masked !== value && !/[\p{L}\p{N}]/u.test(masked.replaceAll(hiddenAddress, ''));
}

/** AI text that may be shown and need not wait for a maintainer's approval. */
function openAi(ai: AnyRecord['ai'], type: RecordType, options: PublishOptions): AnyRecord['ai'] {
  if (ai === null || !mayBeSeen(ai, type, options)) return null;
  const { waits = 'private' } = options;
  const isByModel = ai.provenance?.model !== 'extractive';
  return ai.state !== 'approved' && (waits === 'all' || (waits === 'models' && isByModel)) ? null : ai;
}
