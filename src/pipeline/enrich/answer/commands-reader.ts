import { fold } from '../../text/fold.ts';
import type { Ground } from './ground.ts';
import { clicks, orders, secrets, yours } from './phrases/orders-to-readers.ts';
import { quotable } from './quotable.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Whether a text sends its reader somewhere or asks for a secret. An order that stands in the sources just so, such as the title of a task,
 * may be told; a click or somebody's password never.
 */
export function commandsReader(text: string, ground: Ground): boolean {
  const known = fold(ground.text);
  return sentencesOf(text).some((sentence) => {
    const read = fold(sentence);
    const [secret] = secrets.exec(read) ?? [];
    if (clicks.test(read) || (secret !== undefined && (yours.test(read) || !known.includes(secret)))) return true;
    return orders.test(read) && !known.includes(fold(opening(sentence)));
  });
}

/** The first words of a sentence, by which it is known again. */
const opening = (sentence: string): string =>
  quotable(sentence)
    .split(' ')
    .slice(0, 4)
    .join(' ')
    .replace(/[\p{P}\s]+$/u, '')
    .slice(0, 40);
