/** A member of a JSON object, by where it stands in the text. */
export interface JsonMember {
  readonly key: string;
  /** Where the key begins. */
  readonly from: number;
  /** Where the value begins and ends. */
  readonly valueFrom: number;
  readonly to: number;
  /** The blanks before the key. */
  readonly blanks: string;
}

/** The members of the outermost object of a text that is valid JSON. */
export function jsonMembers(text: string): JsonMember[] {
  const members: JsonMember[] = [];
  let at = text.indexOf('{') + 1;
  for (;;) {
    const from = afterBlanks(text, at);
    if (text[from] !== '"') return members;
    const keyTo = afterString(text, from);
    const valueFrom = afterBlanks(text, afterBlanks(text, keyTo) + 1);
    const to = afterValue(text, valueFrom);
    members.push({
      key: JSON.parse(text.slice(from, keyTo)) as string,
      ...{ from, valueFrom, to, blanks: text.slice(at, from) },
    });
    at = afterBlanks(text, to);
    if (text[at] !== ',') return members;
    at += 1;
  }
}

function afterBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\r\n'.includes(text[at] as string)) at += 1;
  return at;
}

function afterString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function afterValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; ) {
    const here = text[at] as string;
    if (here === '"') {
      at = afterString(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (depth === 0 && ' \t\r\n,}]'.includes(here)) return at;
    at += 1;
    if ('{['.includes(here)) depth += 1;
    else if ('}]'.includes(here)) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}
