import { parseTree } from '../../git/tree.ts';
import { type Answer, jsonAnswer, message } from '../../http/answer.ts';
import { nameWithOwner } from '../../world/model.ts';
import { type Call, type Operations, operation } from '../call.ts';

const wantsRaw = ({ accept }: Call) => /application\/vnd\.github(\.v3)?\.raw/.test(accept);
const raw = (content: Buffer): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
  body: content,
});
/** Base64 as GitHub breaks it: sixty characters a line. */
const broken = (content: Buffer) => content.toString('base64').replace(/.{60}/g, '$&\n').replace(/\n?$/, '\n');
const notFound = message(404, 'Not Found', 'https://docs.github.com/rest');

/** GitHub gives no content in JSON over a megabyte, only raw. */
const inlineLimit = 1024 * 1024;

function entryShape({ world, repository }: Call, ref: string, path: string, type: string, sha: string, size: number) {
  const home = `${world.apiUrl}/repos/${nameWithOwner(repository)}`;
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  const url = `${home}/contents/${escaped}?ref=${ref}`;
  const git = `${home}/git/${type === 'dir' ? 'trees' : 'blobs'}/${sha}`;
  const html = `${world.serverUrl}/${nameWithOwner(repository)}/${type === 'dir' ? 'tree' : 'blob'}/${ref}/${escaped}`;
  return {
    name: path.split('/').at(-1) ?? '',
    path,
    sha,
    size,
    type,
    url,
    git_url: git,
    html_url: html,
    download_url: type === 'dir' ? null : `${world.serverUrl}/${nameWithOwner(repository)}/raw/${ref}/${escaped}`,
    _links: { self: url, git, html },
  };
}

/** Files and blobs. */
export const contents: Operations = {
  'git/get-blob': operation(['contents', 'read'], async (call) => {
    const sha = call.params['file_sha'] ?? '';
    const found = await call.repository.git.read(sha);
    if (found?.type !== 'blob') return notFound;
    if (wantsRaw(call)) return raw(found.content);
    return jsonAnswer(200, {
      sha,
      node_id: `B_${sha}`,
      size: found.content.length,
      url: `${call.world.apiUrl}/repos/${nameWithOwner(call.repository)}/git/blobs/${sha}`,
      content: broken(found.content),
      encoding: 'base64',
    });
  }),
  'repos/get-content': operation(['contents', 'read'], async (call) => {
    const { git, defaultBranch } = call.repository;
    const path = (call.params['path'] ?? '').replace(/^\/+|\/+$/g, '');
    const ref = call.query['ref'] ?? defaultBranch;
    const found = await git.read(`${ref}:${path}`);
    if (!found) return notFound;
    if (found.type === 'tree') {
      const entries = parseTree(found.content).map(async (entry) => {
        const size = entry.type === 'blob' ? ((await git.read(entry.oid))?.content.length ?? 0) : 0;
        return entryShape(
          call,
          ref,
          path ? `${path}/${entry.name}` : entry.name,
          entry.type === 'tree' ? 'dir' : 'file',
          entry.oid,
          size,
        );
      });
      return jsonAnswer(200, await Promise.all(entries));
    }
    if (wantsRaw(call)) return raw(found.content);
    const small = found.content.length <= inlineLimit;
    return jsonAnswer(200, {
      ...entryShape(call, ref, path, 'file', found.oid, found.content.length),
      content: small ? broken(found.content) : '',
      encoding: small ? 'base64' : 'none',
    });
  }),
};
