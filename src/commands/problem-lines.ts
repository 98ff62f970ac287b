import type { Problem } from '../problems.ts';
import { pathOfFile } from '../settings/hub-file.ts';
import type { HubPlace } from '../settings/hub-place.ts';

/** A problem as a person reads it in a terminal: which record, where it stands, what is wrong, and on the next line what to do. */
export function problemLines(
  { level, record, issue, file, line, message, hint }: Problem,
  dataHub: HubPlace,
): string[] {
  const at = line === undefined ? '' : `:${line}`;
  const place =
    issue ?? (file === undefined || message.includes(file) ? undefined : `${pathOfFile(dataHub, file)}${at}`);
  const about = record ? `${record.type} #${record.id}${place === undefined ? '' : ` (${place})`}: ` : '';
  return [`${level === 'error' ? 'error  ' : 'warning'}  ${about}${message}`, `         ${hint}`];
}
