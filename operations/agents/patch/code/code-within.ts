/** More scripts than a document has; who writes more wants to keep somebody busy. */
const mostScripts = 100;

/** The pieces of a document that are code: what stands before the page, every script, and lines that import. */
export function codeWithin(text: string): string[] {
  const [, before = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script\b/gi)].map(({ index }) => scriptAt(text, index));
  if (scripts.length > mostScripts) throw new RangeError('More scripts than a document has.');
  const imports = text.split('\n').filter((line) => /^\s*(?:import|export)\b/.test(line));
  return [before, ...scripts, ...imports];
}

/** From wherever a script may begin, be it in a comment or in another script: rather too much is looked at than too little. */
function scriptAt(text: string, index: number): string {
  const from = text.indexOf('>', index) + 1;
  const end = text.slice(from).search(/<\/script/i);
  return text.slice(from, end < 0 ? undefined : from + end);
}
