import type { OwnFiles } from '../data-hub/own-files.ts';
import type { Problem } from '../problems.ts';

/**
 * The problems of files as whoever changes them is told: what an issue says wrong, and what the sample has wrong on purpose, are no errors
 * of theirs. Two files of one number are, for no issue mends that.
 */
export const whoCanMend = (problems: readonly Problem[], { changed }: OwnFiles, isSample: boolean): Problem[] =>
  problems.map((problem) => {
    const { name, issue, file } = problem;
    const isOfSample = isSample && file !== undefined && changed !== 'all' && !changed.has(file);
    const isTheirs = name === 'same-number-twice' || (issue === undefined && !isOfSample);
    return isTheirs ? problem : { ...problem, level: 'warning' };
  });
