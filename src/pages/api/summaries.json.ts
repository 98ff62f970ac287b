import type { APIRoute } from 'astro';
import { at } from '../../routes.ts';
import { jsonFile } from '../../site/files/json-file.ts';
import { summaryEntries } from '../../site/records/questions.ts';
import { summaryAddress, summaryFile } from '../../site/reports/summary-paths.ts';

/** The texts about many records: what each is called, who made it, and where it stands. */
export const GET: APIRoute = async ({ site }) => {
  const absolute = (address: string) => new URL(address, site).href;
  const summaries = (await summaryEntries()).map((entry) => ({
    ...entry,
    page: absolute(summaryAddress(entry.name)),
    json: absolute(at(summaryFile(entry.name))),
  }));
  return jsonFile({ total: summaries.length, summaries });
};
