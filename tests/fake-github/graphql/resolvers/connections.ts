import { type Fields, properties } from '../field.ts';

const connection = properties('totalCount', 'nodes', 'edges', 'pageInfo');
const edge = properties('cursor', 'node');
const items = [
  'Issue',
  'User',
  'IssueComment',
  'Label',
  'IssueTimelineItems',
  'CommitHistory',
  'ComparisonCommit',
  'PullRequest',
  'PullRequestCommit',
  'PullRequestChangedFile',
  'PullRequestReview',
  'StatusCheckRollupContext',
  'Ref',
];

/** The plain parts of every connection: the work is done in `connection.ts`. */
export const connections: Readonly<Record<string, Fields>> = {
  ...Object.fromEntries(items.map((name) => [`${name}Connection`, connection])),
  ...Object.fromEntries([...items, 'Commit'].map((name) => [`${name}Edge`, edge])),
  PageInfo: properties('startCursor', 'endCursor', 'hasNextPage', 'hasPreviousPage'),
};
