import type { Job, Run, Session, User } from '../../../content-schema/index.ts';
import type { AnyRecord } from '../../pipeline/any-record.ts';
import { hasSocialImage, socialAddress } from '../experience/picture-addresses.ts';

/**
 * The few things that the pages know of this house's own types. Everything else on a record page follows from the record
 * type's definition, so a new type needs nothing here.
 */
interface House {
  readonly session: Session;
  readonly run: Run;
  readonly job: Job;
  readonly user: User;
}

/** The record as one of the house's types, or nothing. */
export const asHouse = <N extends keyof House>(record: AnyRecord, name: N): House[N] | undefined =>
  record.type === name ? (record as unknown as House[N]) : undefined;

/** The picture under which a page is shared, where the record has one of its own. */
export function socialImage(record: AnyRecord): { image?: string; imageAlt?: string } {
  const session = asHouse(record, 'session');
  if (!session || !hasSocialImage(session)) return {};
  return { image: socialAddress(session), imageAlt: `${session.displayTitle}, step ${session.step} of 9` };
}

/** Keys that the house's own components show, so that they are not told twice. */
export const toldByHouse: Readonly<Record<string, readonly string[]>> = {
  session: ['prevStep', 'nextStep', 'track_url'],
};

/** Types whose records the house's own components list on a record's page, so that they are not listed twice. */
export const listedByHouse: Readonly<Record<string, readonly string[]>> = { user: ['run'] };
