/** WHAT A CHANGE DOES TO THE CODE, in the words of the preferences of R001-034. Pure. */
import type { Coverage } from '../patch/coverage.ts';
import { coveredShare } from './coverage.ts';
import type { CodeMetrics } from './measure-code.ts';

/** What is known of the code at a commit. */
export type Measures = CodeMetrics & { readonly coverage: Coverage | null };

/** One figure, before and after. */
export interface Compared {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly is: 'better' | 'worse' | 'same';
}

/** Coverage is to rise, complexity and duplication are to fall. */
export function compare(before: Measures, after: Measures): readonly Compared[] {
  const [old, now] = [coveredShare(before.coverage), coveredShare(after.coverage)];
  return [
    ...(old === undefined || now === undefined ? [] : [compared('Coverage', old, now, percent, true)]),
    compared('Complexity per function', average(before), average(after), two, false),
    compared('Duplication', before.duplication, after.duplication, percent, false),
    compared('Most complicated function', worst(before), worst(after), String, false),
  ];
}

const compared = (
  name: string,
  before: number,
  after: number,
  write: (figure: number) => string,
  moreIsBetter: boolean,
): Compared => {
  const isSame = write(before) === write(after);
  return {
    ...{ name, before: write(before), after: write(after) },
    is: isSame ? 'same' : after > before === moreIsBetter ? 'better' : 'worse',
  };
};

const average = ({ complexity, functions }: CodeMetrics): number => (functions === 0 ? 0 : complexity / functions);
const worst = ({ worst: [first] }: CodeMetrics): number => first?.complexity ?? 0;
const two = (figure: number): string => figure.toFixed(2);

/** A share from 0 to 1 as "12.3%". */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
