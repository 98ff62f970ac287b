import type { APIRoute } from 'astro';
import type { RecordType } from '../../../../content-schema/define-record.ts';
import { jsonFile } from '../../../site/files/json-file.ts';
import { gatesOf, recordById } from '../../../site/records/questions.ts';
import { recordPaths } from '../../../site/records/record-paths.ts';

export const getStaticPaths = recordPaths;

/** One record, as its type's schema describes it. */
export const GET: APIRoute<{ type: RecordType; id: number }> = async ({ props: { type, id } }) => {
  const gates = type.hasGates ? await gatesOf(id) : undefined;
  return jsonFile({ ...(await recordById(id)), ...(gates ? { gates } : {}) });
};
