import { CST, Lexer } from 'yaml';

interface Token {
  readonly kind: string;
  readonly place: number;
}

/** What nobody would write as a comment: "#12" and "#ui", but not "# of London", "##", "#!" and an item that is left out ("#- a"). */
const oddComment = /^#(?![\s#!]|- )/;

/**
 * Where YAML takes for a comment what was meant as text: `Fix #12` is "Fix" to it, and a text that begins with `#12` is nothing. A line
 * of its own counts only where a text could go on, so that keys which are left out by "#" are no concern.
 */
export function cutTexts(text: string): number[] {
  const cut: number[] = [];
  const before: Token[] = [];
  let isTold = false;
  const tokens = tokensOf(text);
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'comment') {
      before.push(token);
      isTold = false;
    } else if (!isTold && oddComment.test(text.slice(token.place, token.place + 3))) {
      const next = tokens.slice(index, index + 100).filter(({ kind }) => kind !== 'comment');
      isTold = isWithinText(text, token.place, before, next);
      if (isTold) cut.push(token.place);
    }
  }
  return cut;
}

function isWithinText(text: string, place: number, before: readonly Token[], next: readonly Token[]): boolean {
  const last = before.at(-1);
  if (!last) return false;
  if (/^(?:comma|flow-seq-start)$/.test(last.kind)) return true;
  if (last.kind !== 'plain' && !isStart(last)) return false;
  const above = before.at(-2);
  const start = last.kind === 'plain' && isStart(above) ? above : last;
  const indent = indentOf(text, start);
  const isOwnLine = text.slice(lineOf(text, place), place).trim() === '';
  if (isOwnLine && columnOf(text, place) <= indent) return false;
  return last.kind === 'plain' || !isCollection(text, last, indent, next);
}

/** Whether what follows a key or the mark of an item is more than one plain text, to which a comment may stand beside it. */
function isCollection(text: string, start: Token, indent: number, [first, second]: readonly Token[]): boolean {
  if (!first) return false;
  const column = columnOf(text, first.place);
  if (start.kind === 'map-value-ind' && first.kind === 'seq-item-ind') return column >= indent;
  if (column <= indent) return false;
  return first.kind !== 'plain' || second?.kind === 'map-value-ind';
}

const isStart = (token: Token | undefined): token is Token =>
  token?.kind === 'map-value-ind' || token?.kind === 'seq-item-ind';

/** The column below which a text cannot go on: that of the key, or of the mark of an item. */
function indentOf(text: string, { kind, place }: Token): number {
  if (kind === 'seq-item-ind') return columnOf(text, place);
  return /^[\s-]*/.exec(text.slice(lineOf(text, place), place))?.[0].length ?? 0;
}

const lineOf = (text: string, place: number): number => text.lastIndexOf('\n', place - 1) + 1;

const columnOf = (text: string, place: number): number => place - lineOf(text, place);

/** What a file consists of, without blanks, anchors and tags; a plain text is `plain`. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  let isText = false;
  for (const source of new Lexer().lex(text)) {
    const kind = CST.tokenType(source);
    const isMark = !isText && (kind === 'doc-mode' || kind === 'flow-error-end' || kind === 'scalar');
    if (isText) tokens.push({ kind: tokens.at(-1)?.kind === 'block-scalar-header' ? 'block' : 'plain', place });
    else if (kind !== null && !isMark && !/^(?:space|newline|anchor|tag|doc-start|byte-order-mark)$/.test(kind))
      tokens.push({ kind, place });
    isText = !isText && kind === 'scalar';
    if (!isMark) place += source.length;
  }
  return tokens;
}
