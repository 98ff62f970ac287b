/** The start of the key as a file has it on a line of its own; within a text of JSON no line begins. */
const start = /^[ \t]*"ai":[ \t]*(?=\{)/gm;

/**
 * The text of enrichment out of a file that can no longer be read as a whole: one with the marks of a merge, or with a slip of
 * somebody's hand. Only what is whole by itself counts, and of several the last.
 */
export function salvagedAi(text: string): Record<string, unknown> | undefined {
  const found = [...text.matchAll(start)].map(({ index, 0: key }) => objectAt(text, index + key.length));
  return found.findLast((one) => one !== undefined);
}

function objectAt(text: string, from: number): Record<string, unknown> | undefined {
  let depth = 0;
  for (const token of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (token[0] === '{') depth++;
    if (token[0] === '}') depth--;
    if (depth === 0) return parsed(text.slice(from, from + token.index + 1));
  }
  return undefined;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
