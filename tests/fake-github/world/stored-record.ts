import type { RecordType } from '../../../content-schema/define-record.ts';
import { parseFile } from '../../../src/data-hub/parse-file.ts';
import type { StoredRecord } from './replay-record.ts';

/**
 * Reads a record file for its issue, or nothing where no issue can be made of it. A record that somebody wrote by hand tells less than an
 * issue has: it was opened at `now` by `author`, and its answers become a JSON block, as people write them without the form.
 */
export function storedRecord(
  type: RecordType,
  file: { readonly name: string; readonly text: string },
  { now, author }: { readonly now: string; readonly author: string },
): StoredRecord | undefined {
  const read = parseFile(file.name, file.text);
  const data = 'data' in read ? read.data : undefined;
  if (typeof data !== 'object' || data === null || !('title' in data) || typeof data.title !== 'string')
    return undefined;
  const found: Readonly<Record<string, unknown>> = { ...data };
  const { title } = data;
  const text = (key: string) => (typeof found[key] === 'string' ? found[key] : undefined);
  const time = (key: string) => (Number.isNaN(Date.parse(text(key) ?? '')) ? undefined : text(key));
  const createdAt = time('createdAt') ?? time('updatedAt') ?? now;
  const labels = Array.isArray(found['labels']) ? found['labels'].filter((label) => typeof label === 'string') : [];
  const own = `record:${type.name}`;
  return {
    id: Number.parseInt(file.name, 10),
    title,
    rawBody: text('rawBody') ?? answersAsJson(type, found),
    labels: labels.includes(own) ? labels : [own, ...labels],
    url: text('url') ?? null,
    author: text('author') ?? author,
    createdAt,
    updatedAt: time('updatedAt') ?? createdAt,
    closedAt: time('closedAt') ?? null,
    status: text('status'),
    history: (Array.isArray(found['history']) ? found['history'] : []).filter(isEvent),
  };
}

const isEvent = (entry: unknown): entry is StoredRecord['history'][number] =>
  typeof entry === 'object' &&
  entry !== null &&
  ['at', 'kind', 'actor'].every((key) => typeof Object.getOwnPropertyDescriptor(entry, key)?.value === 'string');

function answersAsJson(type: RecordType, found: Readonly<Record<string, unknown>>): string {
  const answers = Object.keys(type.fields).flatMap((key) => (key in found ? [[key, found[key]] as const] : []));
  return `\`\`\`json\n${JSON.stringify(Object.fromEntries(answers), null, 2)}\n\`\`\`\n`;
}
