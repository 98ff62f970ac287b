import type { Element, ElementContent } from 'hast';
import { withEmoji } from './emoji-codes.ts';
import { type IssueOfText, isOwn } from './issue-of-text.ts';
import type { LinkBudget } from './link-budget.ts';
import { shortAddress } from './short-address.ts';
import { element, type Parent } from './walk.ts';

const owner = '[A-Za-z\\d](?:-?[A-Za-z\\d]){0,38}(?:_[A-Za-z\\d]{1,20})?';
const sha = '[\\da-f]{7,40}';

/** Whatever GitHub may take for a reference; the words around one say that it is none. */
const references = new RegExp(
  [
    `(?<![\\w#/&])#(?<number>\\d{1,9})(?!\\w)`,
    `(?<![\\w#/&.-])[Gg][Hh]-(?<gh>\\d{1,9})(?!\\w)`,
    `(?<![\\w#/&.@:=-])(?<repository>${owner}/[\\w.-]{1,100})(?:#(?<theirs>\\d{1,9})|@(?<commit>${sha}))(?!\\w)`,
    `(?<![\\w#/&.@:=-])(?<fork>${owner})@(?<forked>${sha})(?![\\w@-]|\\.\\w)`,
    `(?<![\\w#/&.@\`])@(?<who>${owner})(?:/(?<team>[A-Za-z\\d][\\w-]{0,99}))?(?![\\w@/-]|\\.\\w)`,
    `(?<![\\w#/&.@:=+-])(?<sha>${sha})(?![\\w@/=-]|[.:]\\w)`,
  ].join('|'),
  'g',
);

/** What is in every reference, for most words hold none of it, and looking for references costs more than all else. */
const mayRefer = /[#@]|gh-\d|[\da-f]{7}/i;

/** The sign as it is typed, plain or as an entity, or `GH-`, or the address of an issue. */
const typed = /(?:&#0*35;|&#x0*23;|&num;|#|gh-|\/(?:issues|pull)\/)(\d{1,9})/gi;

/** The numbers of issues that a Markdown text may mention, each once: all that it does, and some that stand in code or links. */
export const mayMention = (markdown: string): number[] => [
  ...new Set([...markdown.matchAll(typed)].map(([, digits]) => Number(digits))),
];

const untouched = new Set(['code', 'pre', 'kbd', 'samp']);

/**
 * Makes links of what refers to something on GitHub: issues, commits and people. An issue that is a record of this site leads to the
 * record. Links and code stay as they are, but for an address of an issue or a commit, which is shortened as GitHub does it
 * and leads to the record where there is one.
 */
export function linkReferences(parent: Parent, issue: IssueOfText, budget: LinkBudget): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (child.type === 'text') {
      const words = withEmoji(child.value);
      return mayRefer.test(words) ? linked(words, issue, budget) : [{ ...child, value: words }];
    }
    if (child.type !== 'element') return [child];
    if (child.tagName === 'a') shorten(child, issue);
    else if (!untouched.has(child.tagName)) linkReferences(child, issue, budget);
    return [child];
  });
}

/** A link whose words are its address, and only such a link, is shown short. */
function shorten(link: Element, issue: IssueOfText): void {
  const [words] = link.children;
  if (words?.type !== 'text' || link.children.length > 1 || words.value !== link.properties.href) return;
  const record = recordAt(words.value, issue);
  words.value = shortAddress(words.value, issue) ?? words.value;
  if (record !== undefined) link.properties = { href: record };
}

const issueOrPull = /^([\w-]+)\/([\w.-]+)\/(?:issues|pull)\/(\d{1,9})$/;

/** The page of the record that an address of an issue leads to, unless it leads to a part of the issue. */
function recordAt(address: string, issue: IssueOfText): string | undefined {
  if (!address.startsWith(`${issue.server}/`)) return undefined;
  const [, owner = '', name = '', number] = issueOrPull.exec(address.slice(issue.server.length + 1)) ?? [];
  return number !== undefined && isOwn(issue, owner, name) ? issue.recordOf?.(Number(number)) : undefined;
}

function linked(text: string, issue: IssueOfText, budget: LinkBudget): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { 0: words, index, groups = {} } of text.matchAll(references)) {
    const found = referred(groups, issue);
    const href = found && budget.take(found.href);
    if (found === undefined || href === undefined) continue;
    parts.push({ type: 'text', value: text.slice(end, index) }, link(href, found.words ?? words, found.isRecord));
    end = index + words.length;
  }
  return [...parts, { type: 'text', value: text.slice(end) }];
}

const link = (href: string, words: string, isRecord = false): Element =>
  element('a', isRecord ? { href } : { href, rel: ['nofollow', 'noopener', 'ugc'] }, [{ type: 'text', value: words }]);

interface Referred {
  readonly href: string;
  readonly words?: string;
  readonly isRecord?: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;

function referred(groups: Groups, issue: IssueOfText): Referred | undefined {
  const { server } = issue;
  const own = issue.repository && `${issue.repository.owner}/${issue.repository.name}`;
  const { number, gh, repository, theirs, commit, fork, forked, who, team } = groups;
  if (number ?? gh) return issueNumbered(Number(number ?? gh), own, issue);
  if (repository && theirs) return issueNumbered(Number(theirs), repository, issue);
  if (repository && commit) return committed(commit, `${server}/${repository}`, `${repository}@`);
  if (fork && forked && issue.repository)
    return committed(forked, `${server}/${fork}/${issue.repository.name}`, `${fork}@`);
  // A team can be mentioned in the repositories of its own organization; `@types/node` is a package.
  if (who && team && issue.repository?.owner.toLowerCase() === who.toLowerCase())
    return { href: `${server}/orgs/${who}/teams/${team}` };
  if (who && !team) return { href: `${server}/${who}` };
  return groups.sha && own ? committed(groups.sha, `${server}/${own}`, '') : undefined;
}

function issueNumbered(number: number, repository: string | undefined, issue: IssueOfText): Referred | undefined {
  if (number === 0) return undefined;
  const [owner = '', name = ''] = repository?.split('/') ?? [];
  const record = repository === undefined || isOwn(issue, owner, name) ? issue.recordOf?.(number) : undefined;
  if (record !== undefined) return { href: record, isRecord: true };
  return repository === undefined ? undefined : { href: `${issue.server}/${repository}/issues/${number}` };
}

/**
 * GitHub knows which commits there are. Here a short one is taken for one if it has both letters and digits, as words and numbers have
 * not, and if it is no longer than people make them, as checksums are.
 */
function committed(sha: string, repository: string, before: string): Referred | undefined {
  const isShort = /\d/.test(sha) && /[a-f]/.test(sha) && (sha.length <= 12 || before !== '');
  const isCommit = sha.length === 40 || isShort;
  return isCommit ? { href: `${repository}/commit/${sha}`, words: before + sha.slice(0, 7) } : undefined;
}
