import type { APIRoute } from 'astro';
import { newest } from '../../pipeline/time/newest.ts';
import { jsonFile } from '../../site/files/json-file.ts';
import { inBrief, isWhole } from '../../site/files/whole-or-brief.ts';
import { asOf, everyRecordOf } from '../../site/records/questions.ts';
import { type OfType, typePaths } from '../../site/records/type-paths.ts';

export const getStaticPaths = typePaths;

/**
 * All records of a type, oldest first; of very many, what is short of each. `generatedAt` is the newest change among them that is not
 * dated ahead, so other types leave the file alone.
 */
export const GET: APIRoute<OfType> = async ({ props: { type } }) => {
  const records = (await everyRecordOf(type.plural)).toSorted((a, b) => a.id - b.id);
  const times = records.flatMap(({ updatedAt }) => updatedAt ?? []);
  const generatedAt = newest(times, Date.parse((await asOf()).time ?? ''));
  const whole = isWhole(records);
  return jsonFile({
    ...{ type: type.name, generatedAt, total: records.length, whole },
    records: whole ? records : records.map((record) => inBrief(type, record)),
  });
};
