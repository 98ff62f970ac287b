import { gateOfCheck } from '../../gates/gate-of-check.ts';
import type { Check } from '../../github/forge.ts';

/** Why a commit is not worked with; nothing where its checks are green: at least one passed, all are over, and none failed. */
export function notGreen(checks: readonly Check[]): string | undefined {
  const names = (state: string) => checks.filter((check) => gateOfCheck(check) === state).map(({ name }) => name);
  const [failed, open, passed] = [names('fail'), names('pending'), names('pass')];
  if (failed.length > 0) return `fails: ${some(failed)}`;
  if (open.length > 0) return `is still being checked: ${some(open)}`;
  return passed.length > 0 ? undefined : 'was not checked by anything, and unchecked is not green';
}

/** A few names out of many. */
export const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
