/** The number of the issue at an address such as https://github.com/ada/issues-db/issues/7; nothing where it is none. */
export function issueNumber(url: string): number | undefined {
  const [, number] = /^https?:\/\/[^/\s]+\/.*\/issues\/(\d+)\/?(?:[?#].*)?$/i.exec(url.trim()) ?? [];
  return number === undefined ? undefined : Number(number);
}
