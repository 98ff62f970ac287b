import type { Erasure } from '../../pipeline/forgotten/erasure.ts';
import { counting } from '../../pipeline/text/counting.ts';
import { listed } from '../../pipeline/text/listed.ts';
import { hubOnGitHub, pathOfFile } from '../../settings/hub-file.ts';
import type { Settings } from '../../settings/join-settings.ts';
import { fullName } from '../../settings/repository.ts';
import type { Subject } from './forget-plan.ts';
import type { IssuesNow } from './issues-now.ts';

/** Records and files that are told one by one. */
const most = 50;

const few = (lines: readonly string[]): string[] =>
  lines.length > most ? [...lines.slice(0, most), `  and ${lines.length - most} more`] : [...lines];

/** The files that change, and those of the same number that do not. */
interface Files {
  readonly files: readonly { readonly path: string; readonly isRemoved: boolean }[];
  readonly kept: readonly string[];
}

/** What would be erased, by types, numbers and keys: no line repeats a word of the person. */
export function erasedLines({ type, id }: Subject, erased: Erasure, { files, kept }: Files): string[] {
  const { said, isNameKnown } = erased;
  const hides = said.filter((one) => one.hides.length > 0);
  return [
    files.length === 0 ? `The data-hub has forgotten ${type.name} #${id} already.` : 'This changes in the data-hub:',
    ...few(files.map(({ path, isRemoved }) => `  ${path}${isRemoved ? ' (removed)' : ''}`)),
    ...(kept.length === 0 ? [] : [`Other records have the same number by chance and stay: ${listed(kept)}.`]),
    ...(hides.length === 0 ? [] : ['Other records name the person. They no longer show:']),
    ...few(hides.map((one) => `  ${one.type} #${one.id}: ${listed(one.hides)}`)),
    ...(isNameKnown
      ? []
      : [
          'Neither a file nor an issue says what the person is called, so other records could not be searched for the name.',
        ]),
  ];
}

interface Left {
  readonly erased: Erasure;
  /** How many commits touched each file. */
  readonly history: ReadonlyMap<string, number>;
  readonly issue: IssuesNow['issue'];
  /** Copies in the cache that were removed. */
  readonly copies: number;
  readonly isDone: boolean;
}

/** What only a person can do, with each command. */
export function leftLines(own: Settings, subject: Subject, { erased, history, issue, copies, isDone }: Left): string[] {
  const { type, id } = subject;
  const done = isDone ? [`The data-hub has forgotten ${type.name} #${id}: it is not mirrored or published again.`] : [];
  const cached = copies > 0 ? [`${counting(copies, 'copy', 'copies')} in the cache of this machine went, too.`] : [];
  return [
    ...done,
    ...cached,
    isDone ? 'Left for you to do:' : 'And this would be left for you to do:',
    ...[
      ...ofIssue(own, subject, issue),
      ...ofOthers(erased),
      ...ofSite(),
      ...ofHistory(own, history),
      'Dataset releases: delete those that were made since the record was first published. ' +
        '"gh release list" names them, "gh release delete TAG" deletes one.',
      'Caches of GitHub Actions may hold pages: "gh cache delete --all". Logs of workflows hold types and numbers only.',
      'Forks, clones and caches of search engines: ask those who keep them.',
    ].map((line) => (line.startsWith('  ') ? line : `- ${line}`)),
  ];
}

function ofIssue({ issuesDb, serverUrl }: Settings, { id }: Subject, issue: IssuesNow['issue']): string[] {
  if (issuesDb === undefined || issue === 'gone') return [];
  const repository = fullName(issuesDb);
  const is = issue === 'there' ? `The issue is still there` : `No token was given to look whether the issue is there`;
  return [
    `${is}: ${serverUrl}/${repository}/issues/${id}. Delete it, with its comments: ` +
      `"gh issue delete ${id} --repo ${repository}". It takes an administrator.`,
  ];
}

function ofOthers({ said, files }: Erasure): string[] {
  const hides = said.filter((one) => one.hides.length > 0);
  const stays = said.filter((one) => one.stays.length > 0);
  return [
    ...(hides.length > 0
      ? [
          `Edit the issues that name the person: ${numbers(hides)}. GitHub keeps earlier versions; ` +
            `choose "Delete revision from history" in the list of edits. ` +
            'Then take the numbers out of data/config/forgotten.json, and their fields show again.',
        ]
      : []),
    ...(stays.length > 0
      ? [
          `These fields still hold the name and cannot be left out: ` +
            `${listed(stays.map((one) => `${one.type} #${one.id} (${listed(one.stays)})`))}. ` +
            'Edit them at their source; who opened an issue stays its author until the issue is deleted.',
        ]
      : []),
    ...(files.length > 0 ? [`These files still hold the name; edit them by hand: ${listed(files)}.`] : []),
  ];
}

const numbers = (said: readonly { readonly id: number }[]): string => listed(said.map(({ id }) => `#${id}`));

const ofSite = (): string[] => [
  'The site shows the record until it is built again. ' +
    '"npx ledgerline changed" says whether it will be; the workflow "Deploy", run by hand, does it at once.',
];

function ofHistory(own: Settings, history: ReadonlyMap<string, number>): string[] {
  const hub = hubOnGitHub(own);
  if (history.size === 0 && hub === undefined) return [];
  const paths = [...history.keys()].map((path) => pathOfFile(own.dataHub, path));
  const commits = [...history].map(
    ([path, count]) => `${pathOfFile(own.dataHub, path)} (${counting(count, 'commit')})`,
  );
  const where = hub ? fullName(hub.repository) : 'the repository of the data-hub';
  const held =
    commits.length > 0 ? `Git still holds earlier versions: ${listed(commits)}.` : 'Git may hold earlier versions.';
  return [
    `${held} In a fresh clone of ${where}, with git-filter-repo 2.47 or newer:`,
    ...(paths.length > 0
      ? [
          `  git filter-repo --sensitive-data-removal --invert-paths ${paths.map((path) => `--path ${shellWord(path)}`).join(' ')}`,
        ]
      : []),
    '  git filter-repo --sensitive-data-removal --replace-text words.txt',
    '  git push --force --mirror origin',
    '  words.txt lists what the person was called, one to a line: it cleans what other files said. Do not commit it.',
    '  Then ask GitHub Support to remove cached views and pull requests that show the old commits.',
  ];
}

/** A path as a shell takes it whole. */
const shellWord = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
