import { z } from 'zod';

/** Where something is published, and how far that is (UploadJob of the source documents). One per target and contents: never twice. */
export const publishJobSchema = z.strictObject({
  /** `<target>-<content hash>`. */
  id: z.string(),
  code: z.string(),
  target: z.enum(['site', 'youtube']),
  contentHash: z.string(),
  state: z.enum(['dry', 'waiting', 'approved', 'publishing', 'published', 'failed']),
  /** The pull request, or the video. */
  url: z.url().nullable(),
  /** Who approved it, and why. */
  approval: z.strictObject({ person: z.string(), reason: z.string(), at: z.iso.datetime() }).nullable(),
});

/** A publication. */
export type PublishJob = Readonly<z.infer<typeof publishJobSchema>>;
