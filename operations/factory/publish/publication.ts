import { z } from 'zod';
import { repositoryText } from '../../../src/settings/repository.ts';
import { keptProposalSchema } from '../../runbooks/proposal/kept-proposal.ts';
import type { NewRun } from '../../store/tables/runs.ts';
import { videoSchema } from './youtube/video.ts';

/** What the workflow `factory.publish` takes: what is published, whole, so that what is approved is what is published. */
export const publicationSchema = z.strictObject({
  repository: repositoryText,
  requestedBy: z.string().min(1),
  /** The run of the stage. */
  parentId: z.string().nullable(),
  code: z.string(),
  contentHash: z.string(),
  /** What a person is shown before approving. */
  diff: z.string(),
  to: z.discriminatedUnion('target', [
    z.strictObject({ target: z.literal('site'), proposal: keptProposalSchema }),
    z.strictObject({ target: z.literal('youtube'), video: videoSchema }),
  ]),
});

/** What is published, where. */
export type Publication = z.infer<typeof publicationSchema>;

/** How the run of a publication is noted, whoever notes it first. */
export const runOf = ({
  code,
  contentHash,
  repository,
  requestedBy,
  parentId,
  to,
}: Publication): Omit<NewRun, 'id'> => ({
  kind: 'factory',
  workflow: 'publish',
  title: `Publish ${code} ${places[to.target]}`,
  ...{ repository, requestedBy, parentId, input: { code, target: to.target, contentHash } },
});

/** Where, in words. */
export const places = { site: 'on the site', youtube: 'on YouTube' } as const;

/** The name under which it is noted which contents of a session are wanted at a target; others are void. */
export const wantedName = ({ code, to: { target } }: Pick<Publication, 'code' | 'to'>): string =>
  `wanted ${target} ${code}`;
