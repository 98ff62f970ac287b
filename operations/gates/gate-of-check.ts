/**
 * GATES: what has to be so before something is complete, what may be done at all, and who may say so. Pure: checks, time and names are
 * arguments, and the tables can be read by anybody.
 */

/** What a check says of a gate. */
export type CheckState = 'pending' | 'pass' | 'fail' | 'skipped';

/** The conclusions that do not fail (D5). Whatever else GitHub says or comes to say fails, so that nothing unknown is ever a pass. */
const conclusions = new Map<string, CheckState>([
  ['success', 'pass'],
  ['neutral', 'pass'],
  ['skipped', 'skipped'],
]);

/** What a check or a commit status says: anything but `completed` is still pending (R002-025, B002-04). */
export function gateOfCheck(check: { readonly status: string; readonly conclusion: string | null }): CheckState {
  if (check.status !== 'completed') return 'pending';
  return conclusions.get(check.conclusion ?? '') ?? 'fail';
}
