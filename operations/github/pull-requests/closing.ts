import { z } from 'zod';
import { repositoryWith } from '../../../src/github/answer-shapes.ts';
import type { GitHub } from '../../../src/github/client.ts';
import type { Page } from '../../../src/github/page-sizes.ts';
import type { Repository } from '../../../src/settings/repository.ts';
import type { PullRequestFacts } from '../forge.ts';
import { factsOf } from './facts-of.ts';
import { factsFragment, type Pull, pullShape } from './question.ts';

const issue = z
  .looseObject({ closedByPullRequestsReferences: z.looseObject({ nodes: z.array(pullShape.nullable()) }).nullable() })
  .nullable();
type Issue = z.infer<typeof issue>;

/** One more than is shown of a record, so that it is known whether there are more. */
const most = 6;

/** The pull requests that close each of those issues, open ones first; one question for a hundred issues, as long as GitHub takes it. */
export async function closing(
  github: GitHub,
  at: Repository,
  issues: readonly number[],
): Promise<Map<number, PullRequestFacts[]>> {
  const numbers = [...new Set(issues)];
  const pulls = new Map<number, readonly Pull[]>();
  for (let start = 0; start < numbers.length; ) {
    const left = numbers.length - start;
    const asked = await github.pages.ask(
      'issues with pull requests',
      left,
      () => `#${numbers[start]}`,
      async (page) => {
        const some = numbers.slice(start, start + page.size);
        for (const [number, found] of await askOnce(github, at, some, page)) pulls.set(number, found);
        return some.length;
      },
    );
    start += asked;
  }
  const facts = new Map<string, PullRequestFacts>();
  for (const one of [...pulls.values()].flat()) if (!facts.has(one.url)) facts.set(one.url, await factsOf(github, one));
  return new Map([...pulls].map(([number, found]) => [number, found.flatMap(({ url }) => facts.get(url) ?? [])]));
}

async function askOnce(
  github: GitHub,
  { owner, name }: Repository,
  numbers: readonly number[],
  { retries }: Page,
): Promise<[number, Pull[]][]> {
  const one = (number: number) => `issue${number}: issue(number: ${number}) {
    closedByPullRequestsReferences(first: ${most}, includeClosedPrs: true, orderByState: true) { nodes { ...Facts } }
  }`;
  const { repository } = await github.query<{ repository: Record<string, Issue> }>(
    `query Closing($owner: String!, $name: String!) {
      rateLimit { cost remaining resetAt }
      repository(owner: $owner, name: $name) { ${numbers.map(one).join('\n')} }
    }
    ${factsFragment}`,
    { owner, name },
    {
      shape: repositoryWith(Object.fromEntries(numbers.map((number) => [`issue${number}`, issue]))),
      mayMiss: true,
      retries,
    },
  );
  return numbers.map((number) => {
    const nodes = repository[`issue${number}`]?.closedByPullRequestsReferences?.nodes ?? [];
    return [number, nodes.filter((node) => node !== null)];
  });
}
