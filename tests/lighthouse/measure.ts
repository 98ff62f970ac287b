import lighthouse from 'lighthouse';
import { median } from '../../src/pipeline/reports/median.ts';

/** Scores from 0 to 100, times in milliseconds. */
export interface Measured {
  readonly performance: number;
  readonly accessibility: number;
  readonly 'best practices': number;
  readonly SEO: number;
  readonly LCP: number;
  readonly CLS: number;
  readonly TBT: number;
  /** What cost points in any of the runs, as Lighthouse names it. */
  readonly faults: readonly string[];
}

type Figures = Omit<Measured, 'faults'>;

/** The median of some runs of Lighthouse as on a phone, with the browser that listens on the port. */
export async function measure(address: string, port: number, runs = 3): Promise<Measured> {
  const all: Measured[] = [];
  for (let run = 0; run < runs; run++) all.push(await once(address, port));
  const middle = (name: keyof Figures) => median(all.map((measured) => measured[name])) ?? Number.NaN;
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    'best practices': middle('best practices'),
    SEO: middle('SEO'),
    LCP: middle('LCP'),
    CLS: middle('CLS'),
    TBT: middle('TBT'),
    faults: [...new Set(all.flatMap(({ faults }) => faults))],
  };
}

async function once(address: string, port: number): Promise<Measured> {
  const result = await lighthouse(address, { port, logLevel: 'error', output: 'json' });
  if (!result) throw new Error(`Lighthouse gave nothing for ${address}.`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`);
  const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const counted = ['accessibility', 'best-practices', 'seo'].flatMap((id) => categories[id]?.auditRefs ?? []);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best practices': score('best-practices'),
    SEO: score('seo'),
    LCP: value('largest-contentful-paint'),
    CLS: value('cumulative-layout-shift'),
    TBT: value('total-blocking-time'),
    faults: counted
      .filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0)
      .map(({ id }) => audits[id]?.title ?? id),
  };
}
