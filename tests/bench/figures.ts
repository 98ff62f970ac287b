import { median } from '../../src/pipeline/reports/median.ts';
import type { BrowserFigures } from './browser-figures.ts';
import type { Measured } from './measured.ts';
import type { Pulled } from './pulling.ts';
import type { SiteSize } from './site-size.ts';

/** What was measured with so many records: for each who took part, what each thing took in each run. */
export interface Figures {
  readonly size: number;
  readonly steps: ReadonlyMap<string, ReadonlyMap<Step, readonly Measured[]>>;
  /** The site of each, as its first full build made it. */
  readonly sites: ReadonlyMap<string, SiteSize>;
  /** Ours of ten records: what does not grow with them. */
  readonly bare: SiteSize | undefined;
  /** What a browser makes of ours; nothing where there is no browser. */
  readonly browser: BrowserFigures | undefined;
  readonly pulled: readonly Pulled[];
}

/** What is measured, in order; the words stand in the table. */
export const steps = {
  full: 'full build, nothing kept',
  again: 'full build, code bundled before',
  nothing: 'nothing changed',
  title: 'one title edited',
  closed: 'one record closed',
  new: 'one new record',
  'first check': 'check, the first time',
  'second check': 'check, the second time',
} as const;

export type Step = keyof typeof steps;

/** The middle of the runs in one respect; nothing where it was not measured. */
export const middleOf = (
  { steps: all }: Pick<Figures, 'steps'>,
  name: string,
  step: Step,
  what: keyof Measured = 'cpu',
): number | undefined => median((all.get(name)?.get(step) ?? []).map((one) => one[what])) ?? undefined;

/** Bytes that a record adds to the site of somebody. */
export function bytesOfRecord({ size, sites, bare }: Figures, name: string): number | undefined {
  const site = sites.get(name);
  if (site === undefined) return undefined;
  return name === 'Ledgerline' && bare ? (site.bytes - bare.bytes) / (size - bareSize) : site.bytes / size;
}

/** Records of the site that shows what does not grow with them. */
export const bareSize = 10;
