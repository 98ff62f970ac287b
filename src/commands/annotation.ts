import type { Problem } from '../problems.ts';

/**
 * A problem as a workflow command, which GitHub shows on its line of the file, a path from the root of the checkout, or without a place
 * where there is no such file. See https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
 */
export function annotation({ level, record, issue, line = 1, message, hint }: Problem, file?: string): string {
  const [, col] = /\(line \d+, column (\d+)\)\.$/.exec(message) ?? [];
  const place = file === undefined ? {} : { file, line: String(line), ...(col ? { col } : {}) };
  const title = record ? `${record.type} #${record.id}` : 'Data-hub';
  const properties = Object.entries({ ...place, title }).map(([key, value]) => `${key}=${property(value)}`);
  const words = [message, hint, ...(issue ? [issue] : [])].join('\n');
  return `::${level === 'error' ? 'error' : 'warning'} ${properties.join(',')}::${data(words)}`;
}

/** What would end the command or begin another one, as the runner reads it back. */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
