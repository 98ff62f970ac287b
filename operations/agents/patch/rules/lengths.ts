import { isCode } from '../code/code-in.ts';
import { functionsIn, lengthOf } from '../code/functions-in.ts';
import { isLockfile } from './lockfile.ts';
import { eachFile, type GuardRule, linesOf } from './rule.ts';

const length = (path: string, text: string | undefined): number =>
  text === undefined || text === '' ? 0 : isCode(path) ? lengthOf(text) : linesOf(text).length;

/** A file at its limit is allowed, and one that was longer before may stay as long. */
const fileLength: GuardRule = eachFile('file-length', ({ path, text, before }, { limits: { linesPerFile: most } }) => {
  const lines = isLockfile(path) ? 0 : length(path, text);
  return lines > most && lines > length(path, before)
    ? `It would have ${lines} lines; ${most} are allowed.`
    : undefined;
});

const functionLength: GuardRule = eachFile(
  'function-length',
  ({ path, text, before }, { limits: { linesPerFunction: most } }) => {
    const long = functionsIn(path, text).filter(({ lines }) => lines > most);
    if (long.length === 0) return undefined;
    const was = functionsIn(path, before).filter(({ lines }) => lines > most);
    // Each that was too long excuses one of its name, and no second one.
    const grown = long.find((one) => {
      const at = was.findIndex(({ name, lines }) => name === one.name && lines >= one.lines);
      return at < 0 || was.splice(at, 1).length === 0;
    });
    return grown && `${grown.name} would have ${grown.lines} lines; ${most} are allowed in a function.`;
  },
);

/** How long files and functions may be. */
export const lengthRules: readonly GuardRule[] = [fileLength, functionLength];
