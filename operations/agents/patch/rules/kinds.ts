import { isCode } from '../code/code-in.ts';
import type { TouchedFile } from '../patched.ts';
import { eachFile, type GuardRule, newLines } from './rule.ts';

const modes = ({ modeBefore, modeAfter }: TouchedFile): readonly (string | undefined)[] => [modeBefore, modeAfter];

const link: GuardRule = eachFile('link', (file) =>
  modes(file).includes('120000') ? 'It is a symbolic link, which leads elsewhere.' : undefined,
);

const submodule: GuardRule = eachFile('submodule', (file) =>
  modes(file).includes('160000') ? 'It is a submodule: the contents of another repository.' : undefined,
);

/** An executable file may be changed, but none becomes one, and none stops being one. */
const mode: GuardRule = eachFile('mode', (file) => {
  const { modeBefore: before, modeAfter: after } = file;
  if (after === undefined || ['120000', '160000'].includes(after)) return undefined;
  if (after === '100644' && (before === undefined || before === after)) return undefined;
  return after === '100755' && before === after
    ? undefined
    : `Its mode would be ${after}${before ? `, and was ${before}` : ''}.`;
});

/** Git keeps some files elsewhere, and in their place a few words of where. */
const isPointer = ({ text = '' }: TouchedFile): boolean => text.startsWith('version https://git-lfs.github.com/spec/');

const binary: GuardRule = eachFile('binary', (file) =>
  (file.isBinary || isPointer(file)) && !modes(file).includes('120000')
    ? 'It is not text in UTF-8, so that nobody can read what changes.'
    : undefined,
);

/** Longest lines that a person reads; and a path that every system takes. */
const longest = { code: 1000, text: 5000, path: 240 };

const size: GuardRule = eachFile('size', (file) => {
  const { path, text, modeAfter, isBinary, bytes } = file;
  if (path.length > longest.path) return `Its path is longer than ${longest.path} characters.`;
  if (modeAfter !== undefined && modeAfter !== '160000' && text === undefined && !isBinary)
    return `It has ${Math.round(bytes / 1000)} kB, which nobody reads.`;
  const most = isCode(path) ? longest.code : longest.text;
  return newLines(file).some((line) => line.length > most) ? `A new line has more than ${most} characters.` : undefined;
});

/** What a file is. */
export const kindRules: readonly GuardRule[] = [link, submodule, mode, binary, size];
