import { counting } from '../../../src/pipeline/text/counting.ts';

/** What a difference does to each file, in a line for each; what is no difference of a text stays as it is. Pure. */
export const diffSummary = (diff: string): readonly string[] =>
  diff
    .trimEnd()
    .split(/^(?=--- .*\n\+\+\+ )/m)
    .flatMap((part) => {
      const [old = '', now = '', ...lines] = part.trimEnd().split('\n');
      if (!old.startsWith('--- ') || !now.startsWith('+++ ')) return part.trimEnd().split('\n');
      const [added, removed] = ['+', '-'].map((sign) => lines.filter((line) => line.startsWith(sign)).length);
      const path = (now === '+++ /dev/null' ? old : now).slice('+++ '.length).replace(/^[ab]\//, '');
      const changes = `${counting(added ?? 0, 'line')} added, ${removed ?? 0} removed`;
      return [`${path}: ${old === '--- /dev/null' ? `new, ${counting(added ?? 0, 'line')}` : changes}`];
    });
