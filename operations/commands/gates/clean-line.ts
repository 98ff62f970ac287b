import { secrets } from '../../../src/settings/environment.ts';
import { masked } from '../../../src/terminal/masked.ts';

/** Longer lines are nobody's title. */
const longest = 300;

/** A stranger's line without secrets, and without marks that turn the direction of what stands beside it or that nobody sees. */
export const cleanLine = (line: string): string =>
  [
    ...masked(line, secrets())
      .replace(/[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, longest)
    .join('');
