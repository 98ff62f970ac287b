import { counting } from '../../pipeline/text/counting.ts';
import { CommandError } from '../command-error.ts';
import type { Proposed } from './propose.ts';

const became: Readonly<Record<Proposed['told'][number]['became'], string>> = {
  made: 'proposed',
  updated: 'proposed anew',
  'there already': 'there already',
  gone: 'not proposed, because its issue is gone',
  'left alone': 'not proposed, because somebody else has committed to the branch ledgerline/proposals',
  'would be made': 'would be proposed',
};

/** What became of proposals, as a person reads it: keys and reasons only. */
export const proposedLines = ({ told, placeless }: Pick<Proposed, 'told' | 'placeless'>): string[] => [
  ...told.map(({ key, became: what }) => `${nameOf(key)}: ${became[what]}.`),
  ...placelessLines(placeless),
];

/** What would be proposed, if there were a place for it. */
export const placelessLines = (keys: readonly string[]): string[] =>
  keys.length === 0
    ? []
    : [
        `${counting(keys.length, 'proposal has', 'proposals have')} no place: ` +
          'only the issue of a record, or a session in a repository, can have one.',
        ...keys.map((key) => `  ${nameOf(key)}`),
      ];

/** `sessions/4` of `proposals/sessions/4`. */
const nameOf = (key: string): string => key.replace(/^proposals\//, '');

/** What is said at the end of proposals that GitHub did not take; nothing where there are none. */
export function notProposed({ failed }: Pick<Proposed, 'failed'>): CommandError | undefined {
  const [first] = failed;
  if (first === undefined) return undefined;
  const names = failed.map(({ key }) => nameOf(key)).join(', ');
  return new CommandError(
    `${counting(failed.length, 'proposal was', 'proposals were')} not made (${names}): ${first.why.message}`,
    `${first.why.hint.replace(/^Nothing was published\. /, '')} Everything else is done; they are tried again next time.`,
  );
}
