import { pickedLines } from '../../pipeline/table/picked-lines.ts';
import { dataText } from '../../pipeline/text/data-text.ts';
import { at } from '../../routes.ts';
import { saveFile } from '../shared/save-file.ts';

/** The files that a part of a list can be downloaded as. */
export type Format = 'csv' | 'json';

/** Downloads the records with these numbers, written as the file of the whole list writes them. */
export async function downloadFound(plural: string, format: Format, ids: ReadonlySet<number>): Promise<void> {
  const address = at(format === 'csv' ? `/${plural}.csv` : `/api/${plural}.json`);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  // Read as bytes: `text()` would drop the mark by which Excel knows UTF-8.
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  saveFile(`${plural}-${ids.size}.${format}`, format === 'csv' ? pickedLines(whole, ids) : pickedRecords(whole, ids));
}

function pickedRecords(json: string, ids: ReadonlySet<number>): string {
  const whole = JSON.parse(json) as { readonly records: readonly { readonly id: number }[] };
  const records = whole.records.filter(({ id }) => ids.has(id));
  return dataText({ ...whole, total: records.length, records });
}
