import type { RecordType } from '../../../content-schema/define-record.ts';
import { waits } from '../admit.ts';
import { linkFields, type PrivateRecord } from '../any-record.ts';
import type { Candidate } from '../candidate.ts';
import { linkRecords } from '../link.ts';
import { publicNames } from '../publish/public-names.ts';
import type { ValidateOptions } from '../validate/validate-options.ts';
import { validateRecord } from '../validate.ts';

/** What records know of each other. */
export interface FoundLinks {
  /** Numbers by key of a record that was read and may be published; `null` where nothing was found. */
  linksOf(type: RecordType, id: number): Record<string, number | null>;
  /** Public names by e-mail address. */
  readonly names: ReadonlyMap<string, string>;
}

/** Resolves what records refer to. Whoever waits for approval takes no part in it: nobody's name leads to a stranger's record. */
export function foundLinks(
  types: readonly RecordType[],
  candidates: readonly Candidate[],
  options: ValidateOptions,
): FoundLinks {
  const byName = new Map(types.map((type) => [type.name, type]));
  const records = candidates.flatMap((candidate): PrivateRecord[] => {
    const type = byName.get(candidate.type);
    if (type === undefined || waits(candidate) !== undefined) return [];
    const { record } = validateRecord(type, candidate, options);
    return record ? [record] : [];
  });
  const linked = new Map(linkRecords(types, records).records.map((record) => [`${record.type} ${record.id}`, record]));
  return {
    names: publicNames(types, records),
    linksOf: (type, id) =>
      Object.fromEntries(
        linkFields(type).map(([, { link }]) => {
          const found = linked.get(`${type.name} ${id}`)?.[link.as];
          return [link.as, typeof found === 'number' ? found : null];
        }),
      ),
  };
}
