/** Something that a person should look at in what is known; nothing of it stops the factory. */
export interface Finding {
  readonly about: (typeof findingKinds)[number];
  readonly message: string;
}

/** What findings are about, the most urgent first; each is a heading of the report. */
export const findingKinds = ['unreadable', 'links', 'order', 'twice', 'gaps', 'unused', 'review'] as const;
