/** Longest answer that is looked at, in characters; deepest object that is taken. */
const longest = 100_000;
const deepest = 32;
/** How many beginnings are tried, so that a text of nothing but braces costs no more than a long one. */
const mostTries = 32;

/**
 * The first JSON object of a text that a model wrote: alone, in a fence, or with words around it. What a model thought aloud before it is
 * passed over. Undefined where there is none, and where it is deeper than an answer is: those who write it again would go just as deep.
 */
export function firstObject(text: string): object | undefined {
  const said = text.slice(0, longest).replace(/^\s*<think>[\s\S]*?<\/think>/, '');
  let from = said.indexOf('{');
  for (let tries = 0; from >= 0 && tries < mostTries; tries++) {
    const end = endOfObject(said, from);
    const found = end === undefined ? undefined : parsed(said.slice(from, end));
    if (found !== undefined) return found;
    from = said.indexOf('{', from + 1);
  }
  return undefined;
}

/** Where the object that begins at a place ends; undefined where it never does, or goes too deep. */
function endOfObject(text: string, from: number): number | undefined {
  let depth = 0;
  let isInText = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (isInText && character === '\\') at++;
    else if (character === '"') isInText = !isInText;
    else if (!isInText && (character === '{' || character === '[')) {
      if (++depth > deepest) return undefined;
    } else if (!isInText && (character === '}' || character === ']') && --depth === 0) return at + 1;
  }
  return undefined;
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
