import type { GatedPullRequest, GatesFile } from '../../content-schema/gates/gates-file.ts';
import { verdict } from './completion.ts';
import type { GatePatterns } from './gate-names.ts';
import { type GatedPull, gatesOf } from './gates-of.ts';
import { type ChangeFacts, riskOf } from './risk-of.ts';

/** A pull request that closes an issue, with everything that is shown of it. */
export interface ClosingPull extends GatedPull, ChangeFacts {
  readonly url: string;
  readonly title: string;
  readonly state: GatedPullRequest['state'];
  readonly actionsUrl: string;
}

/** Pull requests that are shown of a record, those that are open before others. */
const most = 5;

/**
 * The file of a record, from what GitHub said of the pull requests that close its issue; nothing where there are none. Only what GitHub
 * said decides, so the same facts give the same file. `clean` makes a stranger's line fit to be shown.
 */
export function gatesFileOf(
  number: number,
  pulls: readonly ClosingPull[],
  { patterns, clean }: { readonly patterns: GatePatterns; readonly clean: (line: string) => string },
): GatesFile | undefined {
  const newest = pulls.toSorted((a, b) => b.number - a.number || (a.url < b.url ? -1 : 1));
  const kept = newest.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a))).slice(0, most);
  const pullRequests = newest.filter((pull) => kept.includes(pull)).map((pull) => pullRequestOf(pull, patterns, clean));
  const times = [...newest.map(({ updatedAt }) => updatedAt), ...pullRequests.flatMap(timesOf)];
  const asOf = times.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  if (asOf === undefined) return undefined;
  return { number, asOf, ...(newest.length > most ? { hasMore: true } : {}), pullRequests };
}

function pullRequestOf(pull: ClosingPull, patterns: GatePatterns, clean: (line: string) => string): GatedPullRequest {
  const { number, url, state, headSha, updatedAt, actionsUrl } = pull;
  const checks = pull.checks.map((check) => ({
    ...check,
    name: clean(check.name) || 'Unnamed check',
    url: webAddress(check.url),
  }));
  // Nobody waits for anything here, so no time of ours is in the file.
  const awaited = { awaitedSince: updatedAt, now: updatedAt, missingAfterMinutes: 1 };
  const gates = gatesOf({ ...pull, checks }, { runId: runIdOf(pull), required: [], patterns, ...awaited });
  const isUnknown = pull.paths.length === 0 && pull.additions + pull.deletions > 0;
  const risk = isUnknown ? undefined : riskOf(pull);
  return {
    ...{ number, title: clean(pull.title) || `Pull request ${number}`, url, state, headSha },
    ...(risk ? { risk: { ...risk, why: risk.why.map(clean) } } : {}),
    verdict: verdict(gates),
    gates,
    artifacts: [
      { kind: 'link', title: 'Pull Request', value: url },
      { kind: 'link', title: 'GitHub Actions', value: actionsUrl },
    ],
  };
}

const isOpen = ({ state }: ClosingPull): boolean => state === 'open' || state === 'draft';

const timesOf = ({ gates }: GatedPullRequest): string[] => gates.map(({ updatedAt }) => updatedAt);

/** `owner/name#12`, from the address of a pull request. */
const runIdOf = ({ url, number }: ClosingPull): string => `${repositoryOf(url) ?? ''}#${number}`;

/** The repository that a pull request is in, by its address. */
export const repositoryOf = (url: string): string | undefined => /\/([\w.-]+\/[\w.-]+)\/pull\/\d+$/.exec(url)?.[1];

/** An address that people may be sent to; whoever sets a commit status may write anything there. */
const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\/[^\s/@]+(?:\/\S*)?$/i.test(url) && URL.canParse(url) ? url : null;
