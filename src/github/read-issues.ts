import { z } from 'zod';
import type { Issue } from '../pipeline/sources/candidate-from-issue.ts';
import { issueShape, repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './explain.ts';
import { issueFields } from './issue-fields.ts';
import type { IssueQuery } from './issue-query.ts';
import { refuseSwitchedOff } from './issues-switched-off.ts';
import { type LabelPage, labelPage, labelPageShape } from './label-names.ts';
import type { Page } from './page-sizes.ts';

interface IssuesByNumber {
  readonly repository: { readonly nameWithOwner: string; readonly hasIssuesEnabled?: boolean } & Readonly<
    Record<string, IssueAndPlace | null>
  >;
}
type IssueAndPlace = Issue & {
  readonly labels: LabelPage;
  readonly repository: { readonly nameWithOwner: string };
};

const placed = issueShape.extend({ repository: z.looseObject({ nameWithOwner: z.string() }) });

/**
 * Asks for issues by number, fifty a request, and gives those that are in the repository and carry one of the labels, or any where no
 * label is named, with all their labels and the last sixty events.
 */
export async function readIssues(github: GitHub, query: IssueQuery, numbers: readonly number[]): Promise<Issue[]> {
  const wanted = new Set(query.labels.map((label) => label.toLowerCase()));
  const found: Issue[] = [];
  for (let start = 0; start < numbers.length; ) {
    const place = () => `#${numbers[start]} of ${query.owner}/${query.name}`;
    const { batch, repository } = await github.pages.ask('issues by number', numbers.length - start, place, (page) =>
      readBatch(github, query, numbers.slice(start, start + page.size), page),
    );
    start += batch.length;
    refuseSwitchedOff(query, repository.hasIssuesEnabled);
    query.onName?.(repository.nameWithOwner);
    for (const number of batch) {
      const answer = repository[`i${number}`];
      if (!answer) continue;
      const { repository: at, ...issue } = answer;
      // A transferred issue is found by its old number too, in the repository it has moved to.
      if (at.nameWithOwner !== repository.nameWithOwner || issue.number !== number) continue;
      const whole = { ...issue, labels: { nodes: await allLabels(github, query, issue) } };
      if (wanted.size === 0 || whole.labels.nodes.some((label) => wanted.has(label.name.toLowerCase())))
        found.push(whole);
    }
  }
  return found;
}

async function readBatch(
  github: GitHub,
  { owner, name, comments = false }: IssueQuery,
  batch: readonly number[],
  { retries }: Page,
) {
  const { repository }: IssuesByNumber = await github.query(
    `query IssuesByNumber($owner: String!, $name: String!, $withComments: Boolean!) {
      rateLimit { cost remaining resetAt }
      repository(owner: $owner, name: $name) {
        nameWithOwner hasIssuesEnabled
        ${batch.map((number) => `i${number}: issue(number: ${number}) { repository { nameWithOwner } ${issueFields.whole} }`).join('\n')}
      }
    }`,
    { owner, name, withComments: comments },
    {
      mayMiss: true,
      retries,
      shape: repositoryWith({
        nameWithOwner: z.string(),
        hasIssuesEnabled: z.boolean().optional(),
        ...Object.fromEntries(batch.map((number) => [`i${number}`, placed.nullable()])),
      }),
    },
  );
  return { batch, repository };
}

const labelsQuery = /* GraphQL */ `
query LabelsOfIssue($owner: String!, $name: String!, $number: Int!, $first: Int!, $after: String) {
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) { issue(number: $number) { labels(first: $first, after: $after) { ${labelPage} } } }
}`;

/** All labels of an issue; one that has more of them than a page gives is asked for the others. */
async function allLabels(
  github: GitHub,
  { owner, name }: IssueQuery,
  { number, labels }: Pick<IssueAndPlace, 'number' | 'labels'>,
): Promise<LabelPage['nodes']> {
  const nodes = [...labels.nodes];
  for (let { hasNextPage, endCursor } = labels.pageInfo; hasNextPage; ) {
    const place = () => `issue #${number} of ${owner}/${name}, after cursor "${endCursor}"`;
    const answer: { repository: { issue: { labels: LabelPage } } } = await github.pages.ask(
      'labels',
      Number.POSITIVE_INFINITY,
      place,
      ({ size, retries }) =>
        github.query(
          labelsQuery,
          { owner, name, number, first: size, after: endCursor },
          { shape: repositoryWith({ issue: z.looseObject({ labels: labelPageShape }) }), retries },
        ),
    );
    const more = answer.repository.issue.labels;
    if (more.pageInfo.hasNextPage && more.pageInfo.endCursor === endCursor)
      throw new GitHubError(
        `The list of labels of issue #${number} does not move on.`,
        'Nothing was published; run this again.',
      );
    nodes.push(...more.nodes);
    ({ hasNextPage, endCursor } = more.pageInfo);
  }
  return nodes;
}
