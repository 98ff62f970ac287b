import type { User } from '../../../content-schema/index.ts';

/**
 * How a run names a listener so that the name leads back: the handle, or the number where the handle does not.
 * @param named the record that the handle leads to
 */
export const writtenListener = ({ id, handle }: User, named: { readonly id: number } | undefined): string =>
  named?.id === id && !/[@\s]/.test(handle) ? handle : `#${id}`;
