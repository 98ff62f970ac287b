import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';

/** Fillings that are told apart without color, in the order they are used. */
export const fillings = ['solid', 'hatched', 'hollow', 'dotted', 'crossed'] as const;

/** How a part of a bar is filled. */
export type Filling = (typeof fillings)[number];

/** The filling of the nth series; series beyond the known ones share the last. */
export const fillingOf = (index: number): Filling => fillings[Math.min(index, fillings.length - 1)] ?? 'solid';

/** One part of a bar on a scale of 0 to 100. */
export interface BarPart {
  readonly series: number;
  readonly count: number;
  readonly start: number;
  readonly length: number;
}

/** Bars of stacked counts, the longest possible reaching 100; parts of nothing are left out. */
export function barParts(bars: readonly (readonly number[])[], longest: number): BarPart[][] {
  const place = scaleLinear([0, Math.max(1, longest)], [0, 100]);
  const width = Math.max(0, ...bars.map((bar) => bar.length));
  const keys = Array.from({ length: width }, (_, index) => String(index));
  const layers = stack<readonly number[]>()
    .keys(keys)
    .value((bar, key) => bar[Number(key)] ?? 0)([...bars]);
  return bars.map((bar, row) =>
    layers.flatMap((layer, series) => {
      const [from = 0, to = 0] = layer[row] ?? [];
      const count = bar[series] ?? 0;
      return count > 0 ? [{ series, count, start: round(place(from)), length: round(place(to) - place(from)) }] : [];
    }),
  );
}

/** The whole numbers an axis is marked with, from zero to at least the highest. */
export function ticks(highest: number): number[] {
  const scale = scaleLinear([0, Math.max(1, highest)], [0, 1]).nice(3);
  return scale.ticks(3).filter(Number.isInteger);
}

const round = (value: number): number => Math.round(value * 100) / 100;
