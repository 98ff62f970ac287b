/** What a page of issues holds of their lists: as many nodes for a hundred issues as GitHub was seen to give; it is all that most have. */
const labels = 20;
const lastEvents = 20;

/** How far back the events of an issue are read. */
const mostEvents = 60;

/** How many comments of an issue are read: some with a page of issues, and of one by itself the last that a request gives. */
const lastComments = 10;
const mostComments = 100;

const fields = (events: number, comments: number) => /* GraphQL */ `
  number title body state stateReason url createdAt updatedAt closedAt lastEditedAt authorAssociation
  author { login }
  editor { __typename login }
  labels(first: ${labels}) { nodes { name } pageInfo { hasNextPage endCursor } }
  timelineItems(last: ${events}, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, CLOSED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT]) {
    pageInfo { hasPreviousPage }
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { login } label { name } }
      ... on UnlabeledEvent { createdAt actor { login } label { name } }
      ... on ClosedEvent { createdAt actor { login } }
      ... on ReopenedEvent { createdAt actor { login } }
      ... on RenamedTitleEvent { createdAt actor { login } previousTitle }
    }
  }
  comments(last: ${comments}) @include(if: $withComments) {
    pageInfo { hasPreviousPage }
    nodes { createdAt author { login } authorAssociation isMinimized body }
  }`;

/**
 * The fields of an issue as GraphQL asks for them, in a list and for one that is asked for by itself. Their query has the variable
 * `$withComments`.
 */
export const issueFields = { listed: fields(lastEvents, lastComments), whole: fields(mostEvents, mostComments) };
