/** Addresses as settings take them: checked, without the slashes at the end, which people write or leave out. */
import { z } from 'zod';

/** The text of an http(s) address, as it is written in a setting. */
export const httpAddress = z
  .string()
  .refine(isHttp, { error: 'should be an http(s) address', abort: true })
  .refine((url) => !hasPassword(url), 'should hold no user name and no password')
  .transform((url) => url.replace(/\/+$/, ''));

/** An address that is sent a secret: what is not encrypted may not leave the machine. */
export const apiAddress = httpAddress.refine(
  (url) => new URL(url).protocol === 'https:' || isLoopback(url),
  'should begin with https://',
);

// The parser of addresses passes over line breaks, so that "ht\ntp:" would be one.
function isHttp(url: string): boolean {
  return !/[\s\p{Cc}]/u.test(url) && /^https?:$/.test(URL.parse(url)?.protocol ?? '');
}

const hasPassword = (url: string): boolean => {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
};

const isLoopback = (url: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
