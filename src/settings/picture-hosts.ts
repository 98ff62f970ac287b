import { z } from 'zod';

/** Where GitHub keeps what people attach to issues and repositories; the last is where `github.com/user-attachments/` forwards to. */
const githubs = [
  'github.com',
  '*.githubusercontent.com',
  'github.githubassets.com',
  'github-production-user-asset-6210df.s3.amazonaws.com',
];

/** A host as an owner names it: `example.org`, or `*.example.org` for all that end so. Read as a browser reads one. */
export const pictureHost = z.string().transform((text, context) => {
  const { any = '', rest = '' } = /^(?<any>\*\.)?(?<rest>[^\s*/\\?#@:%[\]]+)$/u.exec(text.trim())?.groups ?? {};
  const host = URL.parse(`https://${rest}`)?.hostname ?? '';
  // A number at the end makes an IP address of it, and policies take none.
  const isName = /^(?:[a-z\d-]+\.)*(?!\d+$)[a-z\d-]+$/.test(host) && (any === '' || host.includes('.'));
  if (isName) return any + host;
  context.addIssue({ code: 'custom', message: 'should be a host such as "example.org" or "*.example.org"' });
  return z.NEVER;
});

/** All places whose pictures a page shows: GitHub's own, those of the GitHub the site belongs to, and what the owner named. */
export function pictureHosts(serverUrl: string, named: readonly string[]): string[] {
  const { protocol, host } = new URL(serverUrl);
  // GitHub Enterprise serves attachments from hosts below its own.
  const server = protocol === 'https:' && host !== 'github.com' ? [host, `*.${host}`] : [];
  return [...new Set([...githubs, ...server, ...named])];
}
