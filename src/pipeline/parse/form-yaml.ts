import { type Document, parseDocument, type YAMLError } from 'yaml';

/**
 * The first document of a form's YAML, as tolerant as the reader GitHub has (libyaml, YAML 1.1): inside quotes and brackets no indentation
 * counts, and of a key that stands twice the last one wins. Throws the parser's own error where that reader fails as well.
 */
export function formYaml(source: string): Document {
  let text = source.replace(/^\uFEFF/, '');
  const deep = ' '.repeat(1 + Math.max(...text.split('\n').map((line) => /^ */.exec(line)?.[0].length ?? 0)));
  let first: YAMLError | undefined;
  for (let repairs = 0; ; repairs++) {
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
    const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS');
    if (error === undefined) return document;
    first ??= error;
    const indented = repairs < mostRepairs ? indentedAt(text, error, deep) : undefined;
    if (indented === undefined || indented === text) throw first;
    text = indented;
  }
}

const mostRepairs = 300;

/** The text with that quotation or bracket indented deeper, which changes nothing of what it says; nothing where it is another error. */
function indentedAt(text: string, { code, message, pos: [at] }: YAMLError, deep: string): string | undefined {
  const [, quote] = /^Missing closing (["'])quote/.exec(message) ?? [];
  if (code === 'MISSING_CHAR' && quote !== undefined) {
    const end = endOfQuote(text, at, quote);
    if (end === undefined) return undefined;
    return `${text.slice(0, at)}${text.slice(at, end).replace(/\n(?=[^\n])/g, `\n${deep}`)}${text.slice(end)}`;
  }
  if (code !== 'BAD_INDENT' || !message.startsWith('Flow ')) return undefined;
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return text.startsWith(deep, line) ? undefined : `${text.slice(0, line)}${deep}${text.slice(line)}`;
}

/** Where a quotation ends that goes on at a place, or nothing when it never does. */
function endOfQuote(text: string, from: number, quote: string): number | undefined {
  const closing = quote === '"' ? /(?:[^"\\]|\\[\s\S])*"/y : /(?:[^']|'')*'/y;
  closing.lastIndex = from;
  return closing.exec(text) ? closing.lastIndex : undefined;
}
