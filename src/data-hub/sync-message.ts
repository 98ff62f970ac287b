import type { Synced } from '../pipeline/mirror/mirror-plan.ts';
import type { HubChange } from './hub.ts';

/** Lines of a message; nobody reads thousands, and GitHub takes no message without end. */
const mostLines = 500;

/**
 * The message of a sync's commit: `chore: sync task #42`, or of several records a line each. It says types and numbers, never a word
 * of people.
 */
export function syncMessage(synced: readonly Synced[], endsSample: boolean): HubChange['message'] {
  const lines = synced.map(({ type, id, how }) => `chore: sync ${type} #${id}${how === 'changed' ? '' : ` (${how})`}`);
  const [only] = synced;
  if (only && synced.length === 1 && !endsSample) return { headline: `chore: sync ${only.type} #${only.id}` };
  const more = lines.length > mostLines ? [`and ${lines.length - mostLines} more`] : [];
  const sample = endsSample ? ['The sample programme made room for them.'] : [];
  return {
    headline: `chore: sync ${synced.length === 1 ? '1 record' : `${synced.length} records`}`,
    body: [...lines.slice(0, mostLines), ...more, ...sample].join('\n'),
  };
}
