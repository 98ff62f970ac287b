import { jsonAnswer, message } from '../../http/answer.ts';
import { nameWithOwner } from '../../world/model.ts';
import { endsOf } from '../../world/pull-requests.ts';
import { type Operations, operation } from '../call.ts';
import { page } from '../page.ts';
import { userShape } from '../shapes.ts';

/** What pull requests change, and who may write to a repository. */
export const codeReview: Operations = {
  'pulls/list-files': operation(['pull_requests', 'read'], async (call) => {
    const { world, repository, params } = call;
    const pull = repository.pullRequests.find(({ number }) => String(number) === params['pull_number']);
    if (!pull) return message(404, 'Not Found', 'https://docs.github.com/rest/pulls/pulls');
    const { base, head } = await endsOf(pull);
    const home = `${world.apiUrl}/repos/${nameWithOwner(repository)}`;
    return page(call, await repository.git.changes(base, head), (file) => ({
      ...{ sha: null, filename: file.path, status: file.status },
      ...{ additions: file.additions, deletions: file.deletions, changes: file.additions + file.deletions },
      ...(file.previous !== null && { previous_filename: file.previous }),
      blob_url: `${home}/blob/${head}/${file.path}`,
      raw_url: `${home}/raw/${head}/${file.path}`,
      contents_url: `${home}/contents/${file.path}?ref=${head}`,
    }));
  }),
  'repos/get-collaborator-permission-level': operation(['metadata', 'read'], ({ world, repository, params }) => {
    const account = world.account(params['username'] ?? '');
    const writes = ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(repository.associations.get(account.login) ?? 'NONE');
    const isOwner = repository.associations.get(account.login) === 'OWNER';
    const permission = isOwner ? 'admin' : writes ? 'write' : repository.visibility === 'PUBLIC' ? 'read' : 'none';
    const user = { ...userShape(world, account), role_name: permission };
    return jsonAnswer(200, { permission, role_name: permission, user });
  }),
};
