/** The stages of the pipeline in the order in which `processRecords` takes records through them; the docs draw this list. */
export const stages = [
  { name: 'Admit', says: 'holds strangers’ records back' },
  { name: 'Parse', says: 'reads the issue body by its form' },
  { name: 'Validate', says: 'turns answers into values' },
  { name: 'Link', says: 'finds the records meant, both ways' },
  { name: 'Progress', says: 'places sessions and runs on the path' },
  { name: 'Publish', says: 'removes what is private' },
  { name: 'Snapshot', says: 'counts what is published' },
  { name: 'Graph', says: 'connects what is published' },
] as const;
