import { type IssueOfText, isOwn } from './issue-of-text.ts';

const parts = 'issuecomment-|discussion_r|discussioncomment-|pullrequestreview-';
const issues = new RegExp(
  `^(?<owner>[\\w-]+)/(?<name>[\\w.-]+)/(?:issues|pull|discussions)/(?<number>\\d{1,9})(?:#(?<part>${parts})\\d+)?$`,
);
const commits = /^(?<owner>[\w-]+)\/(?<name>[\w.-]+)\/commit\/(?<sha>[\da-f]{7,40})$/;

/**
 * What GitHub shows in place of an address of an issue, a pull request, a discussion, a comment or a commit: `#5`, `owner/name#5`,
 * `a5c3785`. Any other address, and any that says more, is shown as it is.
 */
export function shortAddress(address: string, issue: IssueOfText): string | undefined {
  if (!address.startsWith(`${issue.server}/`)) return undefined;
  const path = address.slice(issue.server.length + 1);
  const { owner = '', name = '', number, part, sha = '' } = (issues.exec(path) ?? commits.exec(path))?.groups ?? {};
  if (owner === '') return undefined;
  const where = isOwn(issue, owner, name) ? '' : `${owner}/${name}`;
  if (number === undefined) return `${where && `${where}@`}${sha.slice(0, 7)}`;
  if (part === undefined) return `${where}#${number}`;
  return `${where}#${number} (${part.startsWith('pullrequestreview') ? 'review' : 'comment'})`;
}
