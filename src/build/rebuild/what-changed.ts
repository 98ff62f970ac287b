import type { AnyRecord } from '../../pipeline/any-record.ts';
import { counting } from '../../pipeline/text/counting.ts';
import { listed } from '../../pipeline/text/listed.ts';
import { digestOf } from './digest.ts';
import type { Ledger } from './ledger.ts';
import type { Rebuilt } from './rebuild-site.ts';

/** Records that are named one by one; more are counted. */
const mostNamed = 3;

const reasons = {
  asked: 'all of it, as asked',
  unknown: 'all of it, because nothing is known of a site there',
  code: 'all of it, because code, docs, configuration or dependencies changed',
};

/** What a rebuild did and why: `3 of 31,288 files; run #4711 changed`. */
export function whatChanged(
  { written, removed, before, after, whole }: Rebuilt,
  records: readonly AnyRecord[],
): string {
  const all = `${figure(after.files.size)} files`;
  if (whole) return `${all}; ${reasons[whole]}`;
  const count = written.length + removed.length;
  const why = before ? whyChanged(before.asked, after.asked, records) : 'nothing changed';
  return `${figure(count)} of ${all}; ${why}`;
}

type Askings = Ledger['asked'];

function whyChanged(before: Askings, after: Askings, records: readonly AnyRecord[]): string {
  const byId = new Map(records.map((record) => [record.id, record]));
  const none = digestOf(undefined);
  const words = changedKeys('record', before, after).map((key) => {
    const [id = 0] = JSON.parse(key) as number[];
    const record = byId.get(id);
    const was = before.get(`record ${key}`)?.digest ?? none;
    if (record) return `${record.type} #${id} ${was === none ? 'is new' : 'changed'}`;
    return was === none ? '' : `#${id} is gone`;
  });
  const told = words.filter((word) => word !== '');
  if (told.length > mostNamed) return `${counting(told.length, 'record')} changed`;
  if (told.length > 0) return listed(told);
  const parts = changedKeys('part', before, after).map((key) => (JSON.parse(key) as string[]).join());
  return parts.length > 0 ? `what is known of the records changed: ${listed(parts)}` : 'nothing changed';
}

/** With what a question was asked whose answer is another now, where both builds asked it or one did. */
function changedKeys(question: string, before: Askings, after: Askings): string[] {
  const start = `${question} `;
  const keys = new Set([...before.keys(), ...after.keys()].filter((key) => key.startsWith(start)));
  return [...keys]
    .filter((key) => before.get(key)?.digest !== after.get(key)?.digest)
    .map((key) => key.slice(start.length));
}

const figure = (count: number): string => count.toLocaleString('en-US');
