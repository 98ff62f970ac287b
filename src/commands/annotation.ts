import type { Problem } from '../problems.ts';
import { isInCheckout, pathOfFile } from '../settings/hub-file.ts';
import type { HubPlace } from '../settings/hub-place.ts';

/**
 * A problem as a workflow command, which GitHub shows on the file in a pull request, or without a place where the file is not of this
 * checkout. See https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
 */
export function annotation({ level, record, issue, file, message, hint }: Problem, dataHub: HubPlace): string {
  const isHere = file !== undefined && isInCheckout(dataHub);
  const [, line, col] = /\(line (\d+), column (\d+)\)/.exec(message) ?? [];
  const place = isHere ? { file: pathOfFile(dataHub, file), line: line ?? '1', ...(col ? { col } : {}) } : {};
  const title = record ? `${record.type} #${record.id}` : 'Data-hub';
  const properties = Object.entries({ ...place, title }).map(([key, value]) => `${key}=${property(value)}`);
  const words = [message, hint, ...(issue ? [issue] : [])].join('\n');
  return `::${level === 'error' ? 'error' : 'warning'} ${properties.join(',')}::${data(words)}`;
}

/** What would end the command or begin another one, as the runner reads it back. */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
