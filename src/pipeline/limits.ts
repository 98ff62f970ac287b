/**
 * How much one record may ask of a build. What is beyond is withheld, left out or shown as it was typed, and always told; GitHub's
 * own limits (65,536 characters in a body, 256 in a title, 100 labels) are all well below.
 */
export const limits = {
  /** Lists and objects within each other; whoever walks data spends a level of the call stack on each. */
  levels: 100,
  /** Values of a record, or of any file: what an alias of YAML repeats counts each time. */
  values: 200_000,
  /** Characters of a record, all of its texts together. */
  characters: 4_000_000,
  titleCharacters: 1000,
  statusCharacters: 200,
  labels: 100,
  labelCharacters: 200,
  /** Changes in a history; the newest are kept. */
  changes: 1000,
} as const;
