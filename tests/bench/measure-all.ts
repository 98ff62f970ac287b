import { type BrowserFigures, browserFigures } from './browser-figures.ts';
import { benchChanges, benchRecords } from './data/bench-records.ts';
import { bareSize, type Figures, type Step } from './figures.ts';
import { type Measured, measured } from './measured.ts';
import type { Command, Contender } from './peers/contender.ts';
import type { Ledgerline } from './peers/ledgerline.ts';
import { type SiteSize, siteSize } from './site-size.ts';

const changes = ['title', 'closed', 'new'] as const;

/**
 * Has everybody build a site of so many records, and then change it, several times. They take turns at each step, so that other work
 * of the machine hits all of them alike.
 * @param ours nothing where only others take part
 */
export async function measureAll(
  size: number,
  runs: number,
  ours: Ledgerline | undefined,
  peers: readonly Contender[],
  tell: (words: string) => void,
): Promise<Omit<Figures, 'pulled'>> {
  const everybody: readonly Contender[] = [...(ours ? [ours] : []), ...peers];
  const took = new Map<string, Map<Step, Measured[]>>(everybody.map(({ name }) => [name, new Map()]));
  const sites = new Map<string, SiteSize>();
  let browser: BrowserFigures | undefined;
  const measure = async ({ name }: Contender, step: Step, command: Command) => {
    const one = await measured(command);
    const of = took.get(name) ?? new Map();
    of.set(step, [...(of.get(step) ?? []), one]);
    tell(`${size} records, ${name}, ${step}: ${one.cpu.toFixed(2)} CPU-s, ${one.megabytes.toFixed(0)} MB`);
  };

  const bare = ours && (await bareSite(ours));
  for (const record of benchRecords(size)) for (const { put } of everybody) put(record);
  for (let run = 0; run < runs; run++) {
    for (const one of everybody) {
      one.forget();
      await measure(one, 'full', one.build);
      if (run === 0) sites.set(one.name, siteSize(one.site));
    }
    if (ours) {
      await measure(ours, 'again', ours.full);
      await measure(ours, 'nothing', ours.build);
    }
    for (const step of changes) {
      const changing = everybody.filter((one) => one === ours || step === 'title');
      for (const one of changing) one.put(benchChanges[step](size).to);
      for (const one of changing) await measure(one, step, one.build);
    }
    if (ours) {
      if (run === 0) browser = await inBrowser(ours, size, tell);
      ours.forget();
      await measure(ours, 'first check', ours.check);
      await measure(ours, 'second check', ours.check);
    }
    for (const one of everybody) asItWas(one, one === ours ? changes : ['title'], size);
  }
  return { size, steps: took, sites, bare, browser };
}

async function bareSite(ours: Ledgerline): Promise<SiteSize> {
  for (const record of benchRecords(bareSize)) ours.put(record);
  ours.forget();
  await measured(ours.build);
  return siteSize(ours.site);
}

async function inBrowser(ours: Ledgerline, size: number, tell: (words: string) => void) {
  const [, first = '', second = ''] = benchChanges.title(size).from?.facts.title.split(' ') ?? [];
  try {
    return await browserFigures(ours.site, `${first} ${second}`);
  } catch (error) {
    tell(`Nothing was measured in a browser: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

/** Takes back what changed, so that every run begins alike. */
function asItWas({ put, take }: Contender, changes: readonly (keyof typeof benchChanges)[], size: number): void {
  for (const change of changes) {
    const { from, to } = benchChanges[change](size);
    if (from) put(from);
    else take(to);
  }
}
