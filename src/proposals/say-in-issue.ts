import { marked, ownByMark } from '../feedback/comments.ts';
import type { GitHub } from '../github/client.ts';
import { isRefusal } from '../github/explain.ts';
import { addComment, deleteComment, readTalk, updateComment } from '../github/issue-talk.ts';
import { commentText, inputMark, type Place, proposalMark } from './comment-text.ts';
import type { Outcome, ProposedText } from './proposed-text.ts';

/**
 * Says a proposal in the issue of its record: in one comment, which is changed where the input has changed. It is written once; where
 * an answer was lost, looking again tells whether it is there, and it is never written twice by itself. An issue that is gone is passed
 * over.
 */
export async function sayInIssue(github: GitHub, place: Place, one: ProposedText): Promise<Outcome> {
  const { record, ask } = one.proposal;
  const look = async () => {
    const talk = await readTalk(github, place.repository, record.id);
    const [first, ...later] = (talk && ownByMark(talk.own).get(proposalMark)) ?? [];
    return { talk, first, later, isSaid: first?.body.includes(inputMark(ask.inputHash)) ?? false };
  };
  const { talk, first, later, isSaid } = await look();
  if (talk === undefined) return 'gone';
  // Two runs at once may have said it twice; everybody sees the same one as the oldest.
  for (const { id } of later) await deleteComment(github, id);
  if (isSaid) return 'there already';
  const { body } = marked(proposalMark, commentText(one, place));
  try {
    await (first === undefined ? addComment(github, talk.id, body) : updateComment(github, first.id, body));
  } catch (error) {
    if (isRefusal(error) || !(await look()).isSaid) throw error;
  }
  return first === undefined ? 'made' : 'updated';
}
