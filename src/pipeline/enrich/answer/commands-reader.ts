import { fold } from '../../text/fold.ts';
import { sentencesOf } from './fit-words.ts';
import type { Ground } from './ground.ts';
import { quotable } from './quotable.ts';
import { clicks, orders, ordersAtEnd, secrets, yours } from './reader-words.ts';

const edge = '(?<![\\p{L}\\p{N}])';
const secret = new RegExp(secrets.map((some) => `(?:${some})`).join('|'), 'iu');
const whose = new RegExp(`${edge}(?:${yours})|كلمه (?:المرور|السر) (?:الخاصه بك|خاصتك)`, 'iu');
const click = new RegExp(`${edge}(?:${clicks})`, 'iu');
const order = new RegExp(
  `^[\\s\\p{P}]*(?:(?:please|now|then|just|first|bitte|svp|por favor|per favore|пожалуиста|prosze|lutfen|请|今すぐ),? )*(?:${orders.join('|')})`,
  'iu',
);
const atEnd = new RegExp(`(?:${ordersAtEnd})[\\s\\p{P}]*$`, 'iu');

/**
 * Whether a text sends its reader somewhere or asks for a secret. An order that stands in the sources just so, such as the title of a task,
 * may be told; a click or somebody's password never.
 */
export function commandsReader(text: string, ground: Ground): boolean {
  const known = fold(ground.text);
  return sentencesOf(text).some((sentence) => {
    const read = fold(sentence);
    if (click.test(read) || (secret.test(read) && whose.test(read))) return true;
    const named = wholeWord(secret.exec(read), read);
    if (named !== undefined && !known.includes(named)) return true;
    return (order.test(read) || atEnd.test(read)) && !known.includes(fold(opening(sentence)));
  });
}

/** What was found, unless it is only the beginning or the end of a longer word of a script with blanks. */
function wholeWord(found: RegExpExecArray | null, text: string): string | undefined {
  if (found === null) return undefined;
  const [word] = found;
  return /^[a-z]/.test(word) && /\p{L}/u.test(`${text[found.index - 1] ?? ''}`) ? undefined : word;
}

/** The first words of a sentence, by which it is known again. */
const opening = (sentence: string): string => {
  const words = quotable(sentence).split(' ').slice(0, 4).join(' ');
  return words.replace(/[.,;:!?。！？]+$/u, '').slice(0, 40);
};
