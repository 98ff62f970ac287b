import type { APIRoute } from 'astro';
import { csv } from '../pipeline/table/csv.ts';
import { settings } from '../settings/settings.ts';
import { csvFile } from '../site/files/csv-file.ts';
import { isWhole } from '../site/files/whole-or-brief.ts';
import { everyRecordOf } from '../site/records/questions.ts';
import { type OfType, typePaths } from '../site/records/type-paths.ts';

export const getStaticPaths = typePaths;

/** All records of a type as a table, oldest first; of very many, without the columns of long answers. */
export const GET: APIRoute<OfType> = async ({ props: { type } }) => {
  const records = await everyRecordOf(type.plural);
  return csvFile(csv(type, records, { privacy: settings().privacy, isBrief: !isWhole(records) }));
};
