import type { APIRoute } from 'astro';
import { jsonFile } from '../../site/files/json-file.ts';
import { asOf, drift, problems, textStates, withheld } from '../../site/records/questions.ts';

/** What is wrong with records, which ones are withheld, which stored figures no longer hold, and which generated texts
 * are missing, out of date, waiting or rejected. Says nothing private. */
export const GET: APIRoute = async () =>
  jsonFile({
    generatedAt: (await asOf()).time,
    problems: await problems(),
    withheld: await withheld(),
    drift: await drift(),
    texts: await textStates(),
  });
