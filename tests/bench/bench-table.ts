import { bytesOfRecord, type Figures, middleOf, type Step, steps } from './figures.ts';

/** What everybody took for so many records, in Markdown; the ratios are between middles of the same run. */
export function benchTable(figures: Figures): string {
  const rows = [...figures.steps].flatMap(([name, taken]) => [...taken.keys()].map((step) => row(figures, name, step)));
  return table(
    ['who', 'what', 'CPU-seconds', 'spread', '× Hugo', '× Eleventy', 'peak MB', 'seconds', 'files', 'bytes a record'],
    rows,
  );
}

function row(figures: Figures, name: string, step: Step): string[] {
  const cpu = (figures.steps.get(name)?.get(step) ?? []).map((one) => one.cpu);
  const middle = middleOf(figures, name, step);
  const ratio = (to: string) => quotient(middle, middleOf(figures, to, 'full'))?.toFixed(2) ?? '–';
  const site = step === 'full' ? figures.sites.get(name) : undefined;
  const bytes = step === 'full' ? bytesOfRecord(figures, name) : undefined;
  return [
    ...[name, steps[step], fixed(middle)],
    ...[`${fixed(Math.min(...cpu))} to ${fixed(Math.max(...cpu))}`, ratio('Hugo'), ratio('Eleventy')],
    ...[middleOf(figures, name, step, 'megabytes')?.toFixed(0) ?? '–', fixed(middleOf(figures, name, step, 'seconds'))],
    ...[
      site?.files.toLocaleString('en-US') ?? '',
      bytes === undefined ? '' : Math.round(bytes).toLocaleString('en-US'),
    ],
  ];
}

const fixed = (value: number | undefined): string => value?.toFixed(value < 10 ? 2 : 1) ?? '–';

/** One number of another, where both are known. */
export const quotient = (value: number | undefined, of: number | undefined): number | undefined =>
  value === undefined || of === undefined || of === 0 ? undefined : value / of;

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
