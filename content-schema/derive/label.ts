/** A label of a repository. */
export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  /** At most 100 characters, GitHub's limit. */
  readonly description: string;
}
