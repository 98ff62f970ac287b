import { jsonAnswer, message } from '../../http/answer.ts';
import { addComment, editComment } from '../../world/comments.ts';
import { type Operations, operation } from '../call.ts';
import { page } from '../page.ts';
import { commentShape } from '../shapes.ts';
import { onIssue } from './issues.ts';

/** Comments on issues. */
export const comments: Operations = {
  'issues/list-comments': operation(
    ['issues', 'read'],
    onIssue((issue, call) => page(call, issue.comments, (comment) => commentShape(call.world, comment))),
  ),
  'issues/create-comment': operation(
    ['issues', 'write'],
    onIssue((issue, { world, token, body }) => {
      const shape = commentShape(world, addComment(world, issue, String(body['body']), world.account(token.login)));
      return jsonAnswer(201, shape, { location: String(shape['url']) });
    }),
  ),
  'issues/update-comment': operation(['issues', 'write'], ({ world, token, repository, params, body }) => {
    const id = Number(params['comment_id']);
    const found = [...repository.issues.values()]
      .flatMap(({ comments: all }) => all)
      .find(({ databaseId }) => databaseId === id);
    if (!found)
      return message(404, 'Not Found', 'https://docs.github.com/rest/issues/comments#update-an-issue-comment');
    editComment(world, found, String(body['body']), world.account(token.login));
    return jsonAnswer(200, commentShape(world, found));
  }),
};
