/** Names that mean something else to a program or to another file system than to the person who reads them. */
import { folded } from '../glob.ts';
import { eachFile, type GuardRule } from './rule.ts';

const steps = (path: string): string[] => path.split('/');

/** A name as Windows takes it: without what follows a colon, and without dots and blanks at its end. */
const onWindows = (name: string): string => folded(name.replace(/:.*$/s, '').replace(/[. ]+$/, ''));

/** Every step of a path as the most careless file system takes it. */
export const asTaken = (path: string): string => steps(path.replaceAll('\\', '/')).map(onWindows).join('/');

const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u;

/** A step up, a way from the root of the machine, or the sign that some systems take for a step. */
const traversal: GuardRule = eachFile('traversal', ({ path }) => {
  if (path.includes('\\')) return 'It has a backslash, which some systems take for a step.';
  if (steps(path).some((step) => /^[. ]+$/.test(step))) return 'It has a step such as "..", which leads elsewhere.';
  return !isAbsolute(path) && path.includes('//') ? 'It has an empty step.' : undefined;
});

const isAbsolute = (path: string): boolean => /^(?:[/\\~]|[a-z]:)/i.test(path);

const outside: GuardRule = eachFile('outside', ({ path }) =>
  isAbsolute(path) || path === '' ? 'It is no path below the root of the repository.' : undefined,
);

/** What git keeps for itself, under all names that file systems take for it, and files that tell git what to do. */
const gitFile: GuardRule = eachFile('git-file', ({ path }) =>
  steps(asTaken(path)).some((step) =>
    /^(?:\.git|git~\d+|\.git(?:modules|attributes|config)|gi[0-9a-f]{4}~\d)$/.test(step),
  )
    ? 'It is a file that git obeys.'
    : undefined,
);

const control: GuardRule = eachFile('control', ({ path }) => {
  if (hidden.test(path)) return 'Its name holds characters that nobody sees.';
  if (/[*?"<>|]/.test(path)) return 'Its name holds a sign that some systems do not allow in names.';
  if (steps(path).some((step) => step.startsWith('-')))
    return 'A step of it begins with "-", which a program may take for an option.';
  return steps(path).some((step) => /^\s|\s$/u.test(step)) ? 'A step of it begins or ends with a blank.' : undefined;
});

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Georgian', 'Hebrew', 'Arabic'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
);

/** Whether a word of a name mixes letters of scripts that nobody writes together. */
export const mixesScripts = (name: string): boolean =>
  name.split(/[^\p{L}\p{M}]+/u).some((word) => scripts.filter((script) => script.test(word)).length > 1);

/** A name that is taken for another one, by people or by a file system. */
const lookAlike: GuardRule = eachFile('look-alike', ({ path }) => {
  if (path.normalize('NFKC') !== path) return 'Its name has letters in a form that looks like another one.';
  if (steps(path).some((step) => mixesScripts(step))) return 'Its name mixes letters of several scripts.';
  if (steps(path).some((step) => /[.]$/.test(step) && !/^\.+$/.test(step)))
    return 'A step of it ends with a dot, which Windows passes over.';
  if (path.includes(':')) return 'Its name has a colon, which Windows takes for a part of another file.';
  if (steps(path).some((step) => /~\d/.test(step)))
    return 'Its name is like the short names that Windows gives to others.';
  if (steps(path).some((step) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(step)))
    return 'Its name is that of a device.';
  return undefined;
});

/** The rules of names. */
export const nameRules: readonly GuardRule[] = [traversal, outside, gitFile, control, lookAlike];
