import { z } from 'zod';
import type { Issue } from '../pipeline/sources/candidate-from-issue.ts';
import { issueShape, repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';
import { issueFields } from './issue-fields.ts';
import type { IssueQuery } from './issue-query.ts';

const atOnce = 50;

interface IssuesByNumber {
  readonly repository: { readonly nameWithOwner: string } & Readonly<Record<string, IssueAndPlace | null>>;
}
type IssueAndPlace = Issue & { readonly repository: { readonly nameWithOwner: string } };

const placed = issueShape.extend({ repository: z.looseObject({ nameWithOwner: z.string() }) });

/** Asks for issues by number, fifty a request, and gives those that are in the repository and carry one of the labels. */
export async function readIssues(
  github: GitHub,
  { owner, name, labels }: IssueQuery,
  numbers: readonly number[],
): Promise<Issue[]> {
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  const found: Issue[] = [];
  for (let start = 0; start < numbers.length; start += atOnce) {
    const batch = numbers.slice(start, start + atOnce);
    const { repository }: IssuesByNumber = await github.query(
      `query IssuesByNumber($owner: String!, $name: String!) {
        rateLimit { cost remaining resetAt }
        repository(owner: $owner, name: $name) {
          nameWithOwner
          ${batch.map((number) => `i${number}: issue(number: ${number}) { repository { nameWithOwner } ${issueFields} }`).join('\n')}
        }
      }`,
      { owner, name },
      {
        mayMiss: true,
        shape: repositoryWith({
          nameWithOwner: z.string(),
          ...Object.fromEntries(batch.map((number) => [`i${number}`, placed.nullable()])),
        }),
      },
    );
    for (const number of batch) {
      const answer = repository[`i${number}`];
      if (!answer) continue;
      const { repository: at, ...issue } = answer;
      // A transferred issue is found by its old number too, in the repository it has moved to.
      const isHere = at.nameWithOwner === repository.nameWithOwner && issue.number === number;
      if (isHere && issue.labels.nodes.some((label) => label && wanted.has(label.name.toLowerCase())))
        found.push(issue);
    }
  }
  return found;
}
