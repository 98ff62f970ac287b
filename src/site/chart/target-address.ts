import { type Target, targetPath } from '../../pipeline/table/table.ts';
import { at } from '../../routes.ts';

/** Where a figure leads, below the site's base. */
export const targetAddress = (target: Target): string => at(targetPath(target));
