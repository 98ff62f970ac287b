/**
 * The issue that a text is from, as far as it is known: whatever a text says without saying where, such as `#12` or `../blob/main/a.md`,
 * it says from there.
 */
export interface IssueOfText {
  /** The address of GitHub, without a slash at the end. */
  readonly server: string;
  readonly repository?: { readonly owner: string; readonly name: string } | undefined;
  readonly number?: number | undefined;
  /** The page of the record that is made of that issue of the repository, if there is one. */
  readonly recordOf?: ((number: number) => string | undefined) | undefined;
}

/** Nothing but where GitHub is. */
export const onGithub: IssueOfText = { server: 'https://github.com' };

/** The address of the issue, or of where it would be in its repository; nothing where no repository is known. */
export const issueAddress = ({ server, repository, number = 0 }: IssueOfText): string | undefined =>
  repository && `${server}/${repository.owner}/${repository.name}/issues/${number}`;

/** Whether a repository is the one of the issue; GitHub knows no upper and lower case. */
export const isOwn = ({ repository }: IssueOfText, owner: string, name: string): boolean =>
  repository?.owner.toLowerCase() === owner.toLowerCase() && repository.name.toLowerCase() === name.toLowerCase();
