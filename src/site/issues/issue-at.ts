/** An issue on GitHub, as an address names it. */
export interface IssueAt {
  readonly server: string;
  readonly repository: { readonly owner: string; readonly name: string };
  readonly number: number;
}

const path = /^\/(?<owner>[\w-]+)\/(?<name>[\w.-]+)\/(?:issues|pull|discussions)\/(?<number>\d{1,9})\/?(?:[?#]|$)/;

/** The issue that an address leads to, if it is one of those servers. */
export function issueAt(address: string | null, servers: readonly string[]): IssueAt | undefined {
  const server = servers.find((one) => address?.startsWith(`${one}/`));
  if (address === null || server === undefined) return undefined;
  const { owner, name, number } = path.exec(address.slice(server.length))?.groups ?? {};
  return owner && name && number ? { server, repository: { owner, name }, number: Number(number) } : undefined;
}
