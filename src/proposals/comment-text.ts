import type { Settings } from '../settings/join-settings.ts';
import { fullName, type Repository } from '../settings/repository.ts';
import type { ProposedText } from './proposed-text.ts';
import { madeBy, toCopy, toRead } from './words.ts';

/** The mark of the comment that proposes something; what a person writes behind the same mark stays theirs. */
export const proposalMark = 'ledgerline:proposal';

/** The line of a comment that says what it was made from, which nobody sees. */
export const inputMark = (inputHash: string): string => `<!-- made from ${inputHash} -->`;

/** Where people write records. */
export interface Place extends Pick<Settings, 'serverUrl'> {
  readonly repository: Repository;
}

/** What the comment says: what is proposed, by whom and from what, and how to take it or refuse it. */
export function commentText(one: ProposedText, place: Place): string {
  const { ask, record } = one.proposal;
  const isPath = ask.prompt === 'personal-path';
  return [
    inputMark(ask.inputHash),
    isPath ? pathBegins : descriptionBegins,
    isPath ? toRead(one.text) : toCopy(one.text),
    `${madeBy(one)} It is a proposal: nothing was changed.`,
    isPath ? toTakePath(one, place) : toTakeDescription(record.url),
  ].join('\n\n');
}

const descriptionBegins = '**A description for this session?** The session has none yet. This one could be it:';
const pathBegins = '**What could this listener hear next?**';

const toTakeDescription = (url: string | null): string =>
  `To use it, [edit this issue](${url}): copy the text, or your own version of it, into the section "Description". To refuse it, delete ` +
  'this comment. It is proposed again only when the session, its transcript or a session beside it has changed.';

function toTakePath({ proposal: { first } }: ProposedText, { serverUrl, repository }: Place): string {
  const form = new URL(`${serverUrl}/${fullName(repository)}/issues/new?template=run.yml`);
  if (first !== undefined) form.searchParams.set('session_code', first);
  return (
    `To use it, [open a run](${form.href}) for a session of the list. To refuse it, delete this comment. Another one is proposed only ` +
    'when the listener has gone on, or the path has changed.'
  );
}
