import type { APIRoute } from 'astro';
import { recordTypes } from '../../../../content-schema/index.ts';
import type { PublicRecord } from '../../../pipeline/publish.ts';
import { jsonFile } from '../../../site/files/json-file.ts';
import { recordsOfType } from '../../../site/records/records.ts';

export async function getStaticPaths() {
  const lists = await Promise.all(recordTypes.map(async (type) => ({ type, records: await recordsOfType(type) })));
  return lists.flatMap(({ type, records }) =>
    records.map((record) => ({ params: { plural: type.plural, id: String(record.id) }, props: { record } })),
  );
}

/** One record, as its type's schema describes it. */
export const GET: APIRoute<{ record: PublicRecord }> = ({ props: { record } }) => jsonFile(record);
