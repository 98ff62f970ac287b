import { recordTypes } from '../../content-schema/index.ts';
import type { Weight } from './first-load.ts';

/** Most that a first load may weigh, in bytes. */
export type Budget = Readonly<Record<keyof Weight, number>>;

const reading: Budget = { html: 40_000, css: 14_000, js: 12_000 };

/** Lists carry an island in which they are narrowed and sorted. */
const list: Budget = { ...reading, js: 85_000 };

const lists = new RegExp(`^/(?:${recordTypes.map(({ plural }) => plural).join('|')})/(?!\\[id\\])`);

/** The budget of a kind of page. */
export const budgetOf = (kind: string): Budget => (lists.test(kind) ? list : reading);

/** What is too heavy, each as a sentence: `/runs/[id]/ (./runs/4/): JS is 13.1 kB, 12.0 kB are allowed`. */
export function tooHeavy(kind: string, address: string, weight: Partial<Weight>): string[] {
  const budget = budgetOf(kind);
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return (['html', 'css', 'js'] as const).flatMap((part) => {
    const bytes = weight[part] ?? 0;
    if (bytes <= budget[part]) return [];
    return [`${kind} (${address}): ${part.toUpperCase()} is ${kB(bytes)}, ${kB(budget[part])} are allowed`];
  });
}
