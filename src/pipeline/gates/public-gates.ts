import type { GatedPullRequest, GatesFile } from '../../../content-schema/gates/gates-file.ts';
import { brokenByMasking } from '../publish/mask-record.ts';
import { maskAddresses, maskDeep } from '../text/mask-addresses.ts';

/**
 * The pull requests of a record as everybody may see them: without addresses of people in titles, names and reasons, which strangers may
 * have written. A link with one in it is left out.
 */
export const publicGates = ({ pullRequests, ...file }: GatesFile): GatesFile => ({
  ...file,
  pullRequests: pullRequests.filter(({ url }) => !isBroken(url)).map(publicPullRequest),
});

function publicPullRequest({ gates, artifacts, ...pull }: GatedPullRequest): GatedPullRequest {
  const shown = { ...pull, gates: gates.map((gate) => ({ ...gate, url: isBroken(gate.url) ? null : gate.url })) };
  const links = artifacts.filter(({ value }) => !isBroken(value));
  return maskDeep({ ...shown, artifacts: links }, (text) => maskAddresses(text)) as GatedPullRequest;
}

const isBroken = (url: string | null): boolean => brokenByMasking(url, new Map());
