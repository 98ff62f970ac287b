import { causeOf, type Named } from './causes.ts';
import { errorEntries } from './entries.ts';
import { type Group, groupsOf } from './groups.ts';
import { harmless } from './harmless.ts';

/** What a log tells of an incident; everything of it may be quoted in public. */
export type Analysis = {
  readonly lines: number;
  /** How many errors it holds. */
  readonly entries: number;
  readonly groups: readonly Group[];
  readonly cause: Named | null;
  /** The name of the module that is missing, where that is the cause. */
  readonly module: string | null;
};

/** Looks for errors and for what they come from. */
export function analysis(lines: readonly string[]): Analysis {
  const entries = errorEntries(lines);
  const cause = causeOf(entries);
  const quoted = groupsOf(entries).slice(0, 8);
  return {
    lines: lines.length,
    entries: entries.length,
    groups: quoted.map((group) => ({
      ...group,
      shape: harmless(group.shape),
      trace: group.trace.slice(0, 8).map(harmless),
    })),
    cause: cause ? { ...cause, sample: harmless(cause.sample) } : null,
    module: cause?.name === 'Missing module' ? (moduleIn(cause.sample) ?? null) : null,
  };
}

/** The package that an error names; a file of one's own and a part of a package are no package. */
function moduleIn(text: string): string | undefined {
  const named = /(?:module|package) ["']([^"']+)["']/.exec(text)?.[1] ?? '';
  return /^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*(?=\/|$)/.exec(named)?.[0];
}

/** Where a cause shows, in words: "10 of 12 entries, lines 3, 5, 8 …, from … to …". */
export function evidence(cause: Named, entries: number): string {
  const lines = cause.lines.join(', ') + (cause.count > cause.lines.length ? ' …' : '');
  const when = cause.first === null ? '' : `, from ${cause.first} to ${cause.last ?? cause.first}`;
  return `${cause.count} of ${entries} entries, lines ${lines}${when}`;
}
