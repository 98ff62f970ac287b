import type { APIRoute } from 'astro';
import { jsonFile } from '../../site/files/json-file.ts';
import { everyRecordOf } from '../../site/records/questions.ts';
import { type OfType, typePaths } from '../../site/records/type-paths.ts';

export const getStaticPaths = typePaths;

/** All records of a type, oldest first. `generatedAt` is the newest change among them, so other types leave the file alone. */
export const GET: APIRoute<OfType> = async ({ props: { type } }) => {
  const records = (await everyRecordOf(type.plural)).toSorted((a, b) => a.id - b.id);
  const times = records.flatMap(({ updatedAt }) => updatedAt ?? []).sort();
  return jsonFile({ type: type.name, generatedAt: times.at(-1) ?? null, total: records.length, records });
};
