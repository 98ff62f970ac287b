/**
 * What stands in a file and is not seen, or is taken for something else. Only new lines are looked at: agents do not answer for old ones.
 */
import { identifiersIn } from '../code/identifiers-in.ts';
import { mixesScripts } from './names.ts';
import { eachFile, type GuardRule, newLines } from './rule.ts';

/** Characters that turn the direction, are not seen, end a line only for some, or mean nothing to anybody else. */
const hidden = /(?![\t])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u;

/** What joins and colors pictures of one character is seen. */
const pictures = new RegExp(
  [
    String.raw`\p{Regional_Indicator}{2}|`,
    String.raw`[\p{Emoji}\p{Extended_Pictographic}]\ufe0f?\u20e3?\p{Emoji_Modifier}?`,
    String.raw`(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)*`,
  ].join(''),
  'gu',
);

const control: GuardRule = eachFile('control', (file) => {
  const line = newLines(file).find((one) => hidden.test(one.replace(/\r$/, '').replace(pictures, '')));
  if (line === undefined) return undefined;
  const [char = ''] = hidden.exec(line.replace(/\r$/, '').replace(pictures, '')) ?? [];
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `A new line holds the character U+${code}, which nobody sees. Write it as an escape if it is needed.`;
});

/** A name in code that mixes scripts, or is written in letters that are taken for others. */
const lookAlike: GuardRule = eachFile('look-alike', ({ path, text, before }) => {
  const known = new Set(identifiersIn(path, before));
  const odd = identifiersIn(path, text).find((name) => !known.has(name) && isOdd(name));
  return odd === undefined ? undefined : `The name "${odd}" in it has letters that look like others.`;
});

const isOdd = (name: string): boolean =>
  !/^[\x20-\x7e]*$/.test(name) &&
  (mixesScripts(name) || name.normalize('NFKC') !== name || /^[\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(name));

/** What is written in a file. */
export const contentRules: readonly GuardRule[] = [control, lookAlike];
