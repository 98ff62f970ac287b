/** What the parts of a seed are made of. A schema words what it asks for itself, as the end of a sentence. */
import { z } from 'zod';
import { globFault } from '../../patch/glob.ts';

/** Says what a value should be, except where there is none: that it is missing is said of every key alike. */
export const asked = (words: string) => ({
  error: ({ input }: { readonly input?: unknown }) => (input === undefined ? undefined : words),
});

/** A text that says something. */
export const text = z.string().trim().min(1).max(2000);

/** Texts; one alone may be written without a list. */
export const texts = z.union(
  [text.transform((one) => [one]), z.array(text)],
  asked('should be a text or a list of texts'),
);

/** A folder or a file of the repository. */
export const place = z
  .string()
  .regex(/^[\w@.-]+(?:\/[\w@.-]+)*$/, 'should be a path below the root of the repository, such as apps/web')
  .refine((path) => !path.split('/').some((step) => /^\.{1,2}$/.test(step)), 'should not have a step "." or ".."');

/** A pattern of paths. */
export const glob = z
  .string()
  .min(1)
  .max(200)
  .superRefine((pattern, context) => {
    const message = globFault(pattern);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

/** A share of a whole. */
export const share = z.number().min(0, 'should be from 0 to 1').max(1, 'should be from 0 to 1');

/** A whole number within bounds. */
export const between = (least: number, most: number) => {
  const words = `should be a whole number from ${least} to ${most}`;
  return z.int(asked(words)).min(least, words).max(most, words);
};

/** An account on GitHub. */
export const handle = z
  .string()
  .regex(/^@?[\w-]{1,39}(?:\/[\w-]+)?$/, 'should be an account on GitHub, or organization/team')
  .transform((name) => name.replace(/^@/, ''));

/** A name that other keys refer to. */
export const name = z.string().regex(/^[\w@][\w@./-]*$/, 'should be a name of letters, digits, "-", "_", "." and "/"');

/** A package as npm names it. */
export const packageName = z
  .string()
  .regex(/^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*$/, 'should be the name of a package, such as zod or @scope/name');
