import { markdownText } from '../reports/markdown-text.ts';
import { withCapital } from '../text/with-capital.ts';
import { withoutHidden } from '../text/without-hidden.ts';
import { isEnded } from './sentences.ts';

/** Words that want a full stop behind them; some scripts have another one, or none. */
const wantsStop =
  /(?![\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Deva}])[\p{L}\p{M}\p{N}"'”’»)\]%]$/u;

/** At the beginning of a line Markdown makes a list, a heading or a rule of these. */
const opensBlock = /^(?:[-+=](?=\s|$)|[-=]+$|\d{1,9}(?=[.)](?:\s|$)))/;

/** Sentences as one line of Markdown that says them and nothing else, each with a capital and an end where its author left them out. */
export function joined(sentences: readonly string[]): string {
  let text = '';
  for (const sentence of sentences) {
    const blank = text === '' || /[。！？]$/.test(text) ? '' : ' ';
    text += blank + withCapital(sentence) + (!isEnded(sentence) && wantsStop.test(sentence) ? '.' : '');
  }
  return withReferences(markdownText(withoutHidden(text))).replace(opensBlock, (mark) =>
    /\d/.test(mark) ? `${mark}\\` : `\\${mark}`,
  );
}

/** The number of an issue stays one: it stood in the record, and leads to another. */
const withReferences = (text: string): string => text.replace(/\\#(?=\d)/g, '#');
