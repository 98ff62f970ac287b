import type { APIRoute } from 'astro';
import { jsonFile } from '../../site/files/json-file.ts';
import { asOf, drift, problems, withheld } from '../../site/records/questions.ts';

/** What is wrong with records, which ones are withheld, and which stored figures no longer hold. Says nothing private. */
export const GET: APIRoute = async () =>
  jsonFile({
    generatedAt: (await asOf()).time,
    problems: await problems(),
    withheld: await withheld(),
    drift: await drift(),
  });
