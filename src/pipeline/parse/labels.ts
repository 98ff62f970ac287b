import type { FormField } from '../../../content-schema/form-field.ts';

/** Which fields of the form a heading line may stand for. */
export interface LabelMatch {
  /** Positions in the form; several when the form gives two fields one label. */
  readonly fields: readonly number[];
  /** Whether the line reads exactly as GitHub writes it. */
  readonly exact: boolean;
}

const HEADING = /^ {0,3}###[ \t]+(\S.*)$/s;

const known = new WeakMap<readonly FormField[], (line: string) => LabelMatch | undefined>();

/**
 * Makes the function that recognises heading lines, once for each form. The raw line is compared, not rendered Markdown, because a label
 * may hold `code`, *stars*, `C#` or `Issue #`: first as it stands, then without closing hashes, then with spaces evened out.
 */
export function labelMatcher(form: readonly FormField[]): (line: string) => LabelMatch | undefined {
  const match = known.get(form) ?? newMatcher(form);
  known.set(form, match);
  return match;
}

function newMatcher(form: readonly FormField[]): (line: string) => LabelMatch | undefined {
  const exact = new Map<string, number[]>();
  const loose = new Map<string, number[]>();
  for (const [position, field] of form.entries()) {
    for (const label of [field.label, ...(field.aliases ?? [])]) {
      add(exact, label.trim(), position);
      add(loose, even(label), position);
    }
  }
  return (line) => {
    const text = HEADING.exec(line)?.[1]?.trim();
    if (!text) return undefined;
    const found = exact.get(text);
    if (found) return { fields: found, exact: true };
    const bare = withoutClosingHashes(text);
    const fields = exact.get(bare) ?? loose.get(even(text)) ?? loose.get(even(bare));
    return fields && { fields, exact: false };
  };
}

function add(map: Map<string, number[]>, text: string, position: number) {
  if (text === '') return;
  const list = map.get(text);
  if (!list) map.set(text, [position]);
  else if (!list.includes(position)) list.push(position);
}

/** One kind of space, one way to compose letters, no invisible marks: what an editor may change without being seen. */
const even = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u200B|\u200C|\u200D|\u200E|\u200F|\u2060|\uFE0F|\uFEFF/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** `Label ###` is `Label`; `C#` keeps its hash. */
function withoutClosingHashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end--;
  return end === text.length || (end > 0 && !/\s/.test(text[end - 1] ?? '')) ? text : text.slice(0, end).trim();
}
