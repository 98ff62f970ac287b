import { foldLetters } from '../text/look-alikes.ts';

/** How surely words stand as a heading: the surer, the more mistakes and words beside the label they may have. */
export type Standing = 'marked' | 'named' | 'apart' | 'alone';

/** Words that say whose an answer is, or for whom, and leave a label what it is. */
const qualifiers = new Set(
  (
    'a an and additional confidential extra for further hidden internal listener maintainer maintainers me more my only our own ' +
    'personal private run secret session some team the these us'
  ).split(' '),
);
/** Before these a word such as "notes" is what somebody does. */
const subjects = new Set('he she it they who one we you i'.split(' '));

/** The words of a line, folded so that letters which look alike are alike. */
export const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(foldLetters);

/** The words of a key that is written as one, such as `sessionNotes`. */
export const apart = (key: string): string => key.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ');

/** Whether a heading names that label, with a few more words ("Internal notes"), and letters mistaken or left out. */
export function resembles(heading: readonly string[], label: readonly string[], standing: Standing): boolean {
  const joined = label.join('');
  if (isNear(heading.join(''), joined, standing)) return true;
  if (heading.length > label.length + (standing === 'marked' || standing === 'named' ? 2 : 4)) return false;
  if (standing === 'named' && subjects.has(heading[0] ?? '')) return false;
  return heading.some((_, at) => {
    const end = at + label.length;
    if (end > heading.length || !isNear(heading.slice(at, end).join(''), joined, standing)) return false;
    if (standing === 'marked' || standing === 'named') return true;
    return [...heading.slice(0, at), ...heading.slice(end)].every(
      (word) => qualifiers.has(word) || word.length === 1 || /\d/.test(word),
    );
  });
}

/**
 * Whether one word is the other but for its plural or for one or two letters. Where only a separator makes it a heading it is one
 * letter; where nothing does, "Noted" and "None" are words of their own, and only a letter too many, too few or swapped counts.
 */
function isNear(written: string, meant: string, standing: Standing): boolean {
  if (written === meant) return true;
  if (standing === 'marked' && withoutPlural(written) === withoutPlural(meant)) return true;
  if (meant.length < 4 || Math.abs(written.length - meant.length) > 2) return false;
  const first = written[0] === meant[0];
  if (standing === 'marked') {
    const most = meant.length > 5 || (meant.length === 5 && first) ? 2 : 1;
    return distance(written, meant) <= most;
  }
  const slip = slipOf(written, meant);
  return slip === 'swapped' || (first && (slip === 'length' || (slip === 'changed' && standing !== 'alone')));
}

const withoutPlural = (word: string): string => word.replace(/e?s$/, '');

/** The one slip that makes one word of the other: a letter too many or too few, changed, or two swapped. */
function slipOf(a: string, b: string): 'length' | 'changed' | 'swapped' | undefined {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - start, endB - start];
  if (restA + restB === 1) return 'length';
  if (restA === 1 && restB === 1) return 'changed';
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start] ? 'swapped' : undefined;
}

/** How many letters have to be put, left out, changed or swapped with the next to get from one word to the other. */
function distance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
