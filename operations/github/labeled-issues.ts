import { z } from 'zod';
import { repositoryWith } from '../../src/github/answer-shapes.ts';
import type { GitHub } from '../../src/github/client.ts';
import type { Repository } from '../../src/settings/repository.ts';
import type { LabeledIssue } from './forge.ts';

const account = z.looseObject({ login: z.string() }).nullable();
const labelOf = z.looseObject({ name: z.string() });
const found = z.looseObject({
  nodes: z.array(
    z.looseObject({
      number: z.int().positive(),
      title: z.string(),
      body: z.string(),
      authorAssociation: z.string(),
      author: account,
      labels: z.looseObject({ nodes: z.array(labelOf) }).nullable(),
      timelineItems: z.looseObject({
        nodes: z.array(
          z
            .looseObject({ createdAt: z.string().optional(), actor: account.optional(), label: labelOf.optional() })
            .nullable(),
        ),
      }),
    }),
  ),
});

/** Of each label: what was labeled long ago and is not done since has been heard of before. */
const most = 50;

/** The open issues that have one of those labels, each with who set it last, and when; one question. */
export async function labeledIssues(
  github: GitHub,
  { owner, name }: Repository,
  labels: readonly string[],
): Promise<LabeledIssue[]> {
  if (labels.length === 0) return [];
  const one = (_: string, index: number) => `label${index}: issues(
    first: ${most}, states: OPEN, labels: [$label${index}], orderBy: { field: UPDATED_AT, direction: DESC }
  ) {
    nodes {
      number title body authorAssociation author { login } labels(first: 50) { nodes { name } }
      timelineItems(last: 50, itemTypes: [LABELED_EVENT]) {
        nodes { ... on LabeledEvent { createdAt actor { login } label { name } } }
      }
    }
  }`;
  const variables = labels.map((_, index) => `$label${index}: String!`).join(', ');
  const { repository } = await github.query<{ repository: Record<string, z.infer<typeof found>> }>(
    `query Labeled($owner: String!, $name: String!, ${variables}) {
      rateLimit { cost remaining resetAt }
      repository(owner: $owner, name: $name) { ${labels.map(one).join('\n')} }
    }`,
    { owner, name, ...Object.fromEntries(labels.map((label, index) => [`label${index}`, label])) },
    { shape: repositoryWith(Object.fromEntries(labels.map((_, index) => [`label${index}`, found]))) },
  );
  return labels.flatMap((label, index) =>
    (repository[`label${index}`]?.nodes ?? []).map((issue) => {
      const set = issue.timelineItems.nodes.findLast((event) => isSame(event?.label?.name, label));
      return {
        ...{ number: issue.number, title: issue.title, body: issue.body, label },
        ...{ association: issue.authorAssociation, author: issue.author?.login ?? null },
        labels: (issue.labels?.nodes ?? []).map((each) => each.name),
        labeledBy: set?.actor?.login ?? null,
        labeledAt: set?.createdAt ?? null,
      };
    }),
  );
}

const isSame = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();
