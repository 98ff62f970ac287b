import { at } from '../../routes.ts';
import { isSampleShown } from '../records/questions.ts';

/**
 * An address on GitHub; on the sample, whose organization is invented, the part of the manual that says what stands there on a site of
 * one's own.
 */
export async function onGitHub<Address extends string | null>(
  address: Address,
  part: string,
): Promise<Address | string> {
  const isSample = await isSampleShown();
  return isSample ? at(`/docs/guides/links-to-github/#${part}`) : address;
}

/** What such a link opens, as a sentence without its end. */
export const opensOnGitHub = async (what: string): Promise<string> =>
  `${(await isSampleShown()) ? 'On your own site this opens' : 'Opens'} ${what} on GitHub`;
