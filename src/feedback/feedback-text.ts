import { mostLabels } from '../github/labels-of-issue.ts';
import type { Waiting } from '../pipeline/approval/approval-state.ts';
import { waitingWords } from '../pipeline/approval/waiting-words.ts';
import { inertText } from '../pipeline/reports/inert-text.ts';
import { plural } from '../pipeline/text/counting.ts';
import { listed } from '../pipeline/text/listed.ts';
import { shortened } from '../pipeline/text/shortened.ts';
import type { Problem } from '../problems.ts';
import type { Look } from './look-at-issue.ts';

/** Problems that a comment lists; the rest is counted. */
const mostListed = 15;

/** A value in a message may be as long as a person likes. */
const mostCharacters = 300;

/**
 * What the comment says of an issue: one line when all is well, and a list of what to mend when it is not. `address` is that of the
 * record's page, where the address of the site is known; `noRoom` are labels that the issue has no room for. It changes only when what it
 * says changes.
 */
export function feedbackText(
  look: Look | undefined,
  address: string | undefined,
  noRoom: readonly string[] = [],
): string {
  if (!look)
    return 'This issue has no record label any more, so it is not on the site. To bring it back, give it its label again.';
  const { problems, record } = look;
  const [errors, remarks] = [problems.filter(isError), problems.filter((problem) => !isError(problem))];
  const paragraphs = [
    ...(record
      ? []
      : [
          `**This record is not shown yet.** ${errors.length === 1 ? 'One thing' : `${errors.length} things`} in this issue ` +
            `${plural(errors.length, 'has', 'have')} to be fixed first:`,
        ]),
    ...(record && errors.length > 0 ? ['**This record is shown, but this has to be fixed:**'] : []),
    ...list(errors),
    ...(remarks.length > 0 ? [remarksBegin(errors.length)] : []),
    ...list(remarks),
    ...(problems.length > 0 ? ['To fix it, edit this issue. This comment then updates itself.'] : []),
    whenShown(look, address),
    ...(noRoom.length > 0 ? [inert(noRoomFor(noRoom))] : []),
  ];
  return paragraphs.join('\n\n');
}

/** Says which labels could not be added to an issue that has as many as GitHub allows. */
export const noRoomFor = (names: readonly string[]): string =>
  `The ${plural(names.length, 'label', 'labels')} ${listed(names.map((name) => `"${name}"`))} could not be added: ` +
  `this issue has ${mostLabels} labels already, and GitHub allows no more.`;

const isError = ({ level }: Problem): boolean => level === 'error';

const remarksBegin = (errors: number): string =>
  errors > 0 ? 'Worth a look as well:' : '**This record can be read, but something in it is worth a look:**';

function list(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const lines = problems.slice(0, mostListed).map(({ message, hint }) => `- ${inert(message)} ${inert(hint)}`);
  const more = problems.length - mostListed;
  return [[...lines, ...(more > 0 ? [`- And ${more} more.`] : [])].join('\n')];
}

const again = 'A maintainer approves it again by reading it, taking its label "approved" off and putting it back on.';

const howApproved: Readonly<Record<Waiting, string>> = {
  approval: waitingWords.approval.hint,
  edited: again,
  unproven: again,
};

/** When and where the record is seen, and what it waits for. */
function whenShown({ record, waiting }: Look, address: string | undefined): string {
  const place = address === undefined ? 'on the site' : `at ${address}`;
  if (waiting !== undefined)
    return (
      `${waitingWords[waiting].says(1)} It will be shown ${place} about two minutes after it is approved` +
      `${record ? '' : ' and fixed'}. ${howApproved[waiting]}`
    );
  return record
    ? `This record is shown ${place}, about two minutes after each change of this issue.`
    : `It will be shown ${place} about two minutes after that.`;
}

/** Words with values of people in them, which may be as long as people like. */
const inert = (text: string): string =>
  inertText(shortened(text.slice(0, 10 * mostCharacters).replace(/\s+/g, ' '), mostCharacters));
