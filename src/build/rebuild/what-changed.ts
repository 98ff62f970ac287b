import type { AnyRecord } from '../../pipeline/any-record.ts';
import { counting } from '../../pipeline/text/counting.ts';
import { listed } from '../../pipeline/text/listed.ts';
import { digestOf } from './digest.ts';
import type { Ledger } from './ledger.ts';
import type { Rebuilt } from './rebuild-site.ts';

/** Records that are named one by one; more are counted. */
const mostNamed = 3;

const reasons = {
  asked: '--full makes all of them',
  unknown: 'how a site there was made is not known',
  code: 'code, docs, configuration or dependencies changed',
};

/** What a rebuild did and why: `3 of 31,288 files; run #4711 changed`. */
export function whatChanged(
  { written, removed, before, after, healed, whole }: Rebuilt,
  records: readonly AnyRecord[],
): string {
  const why = [
    ...(whole ? [reasons[whole]] : []),
    ...(before ? changesOf(before.asked, after.asked, records) : []),
    ...(healed.size > 0 ? [`${counting(healed.size, 'file')} had gone or been changed by somebody`] : []),
  ];
  const count = `${figure(written.length + removed.length)} of ${figure(after.files.size)} files`;
  return `${count}; ${why.length > 0 ? listed(why) : 'nothing changed'}`;
}

type Askings = Ledger['asked'];

const none = digestOf(undefined);

/** Every record has a page of its own, which asks for it: what the last build was answered tells which of them are others now. */
function changesOf(before: Askings, after: Askings, records: readonly AnyRecord[]): string[] {
  const was = (id: number) => before.get(`record [${id}]`)?.digest ?? none;
  const told = records.flatMap((record) => {
    const digest = was(record.id);
    if (digest === digestOf(record)) return [];
    return [`${record.type} #${record.id} ${digest === none ? 'is new' : 'changed'}`];
  });
  const ids = new Set(records.map(({ id }) => id));
  for (const key of before.keys()) {
    const id = Number(/^record \[(\d+)\]$/.exec(key)?.[1]);
    if (!Number.isNaN(id) && !ids.has(id) && was(id) !== none) told.push(`#${id} is gone`);
  }
  if (told.length > mostNamed) return [`${figure(told.length)} records changed`];
  if (told.length > 0) return told;
  const parts = [...after].flatMap(([key, { digest }]) =>
    key.startsWith('part ') && before.get(key)?.digest !== digest ? JSON.parse(key.slice('part '.length)) : [],
  );
  return parts.length > 0 ? [`what is known of the records changed: ${listed(parts)}`] : [];
}

const figure = (count: number): string => count.toLocaleString('en-US');
