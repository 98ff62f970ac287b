import { z } from 'zod';
import type { AgentPolicy } from '../seed/agent-policy.ts';
import { fits } from './glob.ts';
import type { Refusal } from './verdict.ts';

/** How many lines each file has and how many of them tests run, by its path below the root. */
export type Coverage = Readonly<Record<string, { readonly total: number; readonly covered: number }>>;

const summary = z.record(
  z.string(),
  z.looseObject({ lines: z.looseObject({ total: z.number().min(0), covered: z.number().min(0) }) }),
);

/** Reads a `coverage-summary.json` of a checkout in that folder; nothing where it is none. */
export function readCoverage(text: string, folder: string): Coverage | undefined {
  try {
    const files = Object.entries(summary.parse(JSON.parse(text))).filter(([path]) => path !== 'total');
    const root = `${folder.replace(/\/$/, '')}/`;
    return Object.fromEntries(files.map(([path, { lines }]) => [path.replace(root, ''), lines]));
  } catch {
    return undefined;
  }
}

/**
 * Where tests run less of the code than before, or too little of it and no more than before (R001-030). Without figures nothing is said.
 */
export function coverageRefusals(least: AgentPolicy['coverage'], before: Coverage, after: Coverage): Refusal[] {
  return Object.entries({ '**': 0, ...least }).flatMap(([glob, floor]) => {
    const [was, is] = [shareOf(before, glob), shareOf(after, glob)];
    if (is === undefined) return was === undefined ? [] : [refusal(glob, 'There are no figures of coverage any more.')];
    if (was !== undefined && is < was)
      return [refusal(glob, `Tests would run ${percent(is)} of the lines, and run ${percent(was)} now.`)];
    const isBetter = was !== undefined && is > was;
    return is < floor && !isBetter
      ? [refusal(glob, `Tests run ${percent(is)} of the lines, and should run ${percent(floor)}.`)]
      : [];
  });
}

const refusal = (path: string, why: string): Refusal => ({ rule: 'coverage', path, why });

function shareOf(coverage: Coverage, glob: string): number | undefined {
  const files = Object.entries(coverage).filter(([path]) => fits(path, glob));
  const sum = (key: 'total' | 'covered') => files.reduce((all, [, file]) => all + file[key], 0);
  return sum('total') === 0 ? undefined : sum('covered') / sum('total');
}

const percent = (share: number): string => `${(share * 100).toFixed(2).replace(/\.?0+$/, '')}%`;
