/** The fields of an issue as GraphQL asks for them. */
export const issueFields = /* GraphQL */ `
  number title body state stateReason url createdAt updatedAt closedAt lastEditedAt authorAssociation
  author { login }
  editor { __typename login }
  labels(first: 100) { nodes { name } }
  timelineItems(last: 60, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, CLOSED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { login } label { name } }
      ... on UnlabeledEvent { createdAt actor { login } label { name } }
      ... on ClosedEvent { createdAt actor { login } }
      ... on ReopenedEvent { createdAt actor { login } }
      ... on RenamedTitleEvent { createdAt actor { login } previousTitle }
    }
  }`;
