import { withoutUnseen } from '../../markdown/without-unseen.ts';
import { withoutHidden } from '../../text/without-hidden.ts';

/** What stands before and behind data. Nobody can write it in a record: it is taken from a hash over that record. */
export interface Fence {
  readonly secret: string;
  readonly open: string;
  readonly close: string;
}

/** The delimiters of an ask. */
export function fenceOf(inputHash: string): Fence {
  const secret = inputHash.slice(0, 16);
  return { secret, open: `<<<DATA ${secret}>>>`, close: `<<<END ${secret}>>>` };
}

/** Characters of one source, and of all of them, that a model is given. */
const [mostOfOne, mostOfAll] = [8000, 60_000];

interface Part {
  readonly label: string;
  readonly text: string;
  /** Whether it is needed to its end, such as a list to choose from. */
  readonly isWhole?: boolean;
}

/** Sources between delimiters: only what a reader sees of them, nothing that reads like a delimiter, and cut where they are very long. */
export function asData(parts: readonly Part[], fence: Fence): string[] {
  let left = mostOfAll;
  return parts.map(({ label, text, isWhole = false }) => {
    const seen = harmless(withoutUnseen(text), fence).trim();
    const most = isWhole ? seen.length : Math.min(mostOfOne, left);
    const kept = seen.slice(0, most).toWellFormed();
    left -= kept.length;
    const block = `${fence.open}\n${harmless(label, fence).replace(/\s+/g, ' ')}:\n${kept}\n${fence.close}`;
    return seen.length > most ? `${block}\n(The text above was longer, and its end was left out.)` : block;
  });
}

/** Signs with which delimiters and the turns of a conversation are written, in any width, lose their form. */
const harmless = (text: string, { secret }: Fence): string =>
  withoutHidden(text)
    .replaceAll(new RegExp(secret.split('').join('[\\s\\p{P}]?'), 'giu'), '…')
    .replace(/<!--[\s-]*>/g, '')
    .replace(/[<＜﹤]{2,}/g, '‹')
    .replace(/[>＞﹥]{3,}/g, '›')
    .replace(/[<＜﹤](?=[|｜/]?\s*(?:[|｜]|im_|system|assistant|user|tool|data\b|end\b))/gi, '‹')
    .replace(/\[(?=\/?(?:inst|sys)\b)/gi, '(');
