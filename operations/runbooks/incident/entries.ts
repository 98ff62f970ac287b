/** An error that a log tells of. */
export interface Entry {
  /** Counted from 1. */
  readonly line: number;
  /** When it says that it happened, as it writes it. */
  readonly at: string | undefined;
  readonly text: string;
  /** What follows it: a stack, or what caused it. */
  readonly trace: readonly string[];
}

const time = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?/;
const loud =
  /(?:^|[\s[(|"=:])(?:ERROR|FATAL|CRITICAL|PANIC|SEVERE|EMERG(?:ENCY)?|ALERT)(?:[\s\]):|"!]|$)|##\[error\]|^::error/;
const thrown = /^(?:Uncaught )?(?:[A-Za-z_$][\w$.]*)?(?:Error|Exception|Panic)\b(?:\s*\[[\w]+\])?:/;
const continues = /^\s+(?:at\s|File "|\.{3}\s)|^\s*(?:Caused by|During handling|Traceback)|^\t|^\s{4,}\S/;

/** The errors of a log, whoever wrote it: lines of JSON, lines that name their level, and what programs print when they fail. */
export function errorEntries(lines: readonly string[]): readonly Entry[] {
  const entries: { line: number; at: string | undefined; text: string; trace: string[] }[] = [];
  let last: (typeof entries)[number] | undefined;
  for (const [index, raw] of lines.entries()) {
    const line = withoutColor(raw).trimEnd();
    const found = fromJson(line) ?? fromText(line);
    if (found === 'quiet') last = undefined;
    else if (found) {
      last = { line: index + 1, ...found, trace: [] };
      entries.push(last);
    } else if (last && continues.test(line) && last.trace.length < 30) last.trace.push(line.trim());
    else last = undefined;
  }
  return entries;
}

/** A line that is JSON: an error, nothing to see, or no JSON at all. */
function fromJson(line: string): Pick<Entry, 'at' | 'text'> | 'quiet' | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const told = JSON.parse(line) as Record<string, unknown>;
    const level = told['level'] ?? told['severity'] ?? told['lvl'];
    const isLoud =
      typeof level === 'number' ? level >= 50 : /^(?:err|fatal|crit|panic|alert|emerg)/i.test(String(level));
    if (!isLoud) return 'quiet';
    const error = told['err'] ?? told['error'] ?? '';
    const cause =
      typeof error === 'object' ? String((error as { message?: unknown } | null)?.message ?? '') : String(error);
    const text = [told['msg'] ?? told['message'], cause].filter((part) => typeof part === 'string' && part !== '');
    const at = told['time'] ?? told['timestamp'] ?? told['ts'] ?? told['@timestamp'];
    const isNumber = typeof at === 'number' && Number.isFinite(at) && Math.abs(at) < 8e15;
    return {
      at: isNumber ? new Date(at).toISOString() : typeof at === 'string' ? at : undefined,
      text: text.join(': '),
    };
  } catch {
    return undefined;
  }
}

function fromText(line: string): Pick<Entry, 'at' | 'text'> | undefined {
  const at = time.exec(line)?.[0];
  const rest = at === undefined ? line : line.replace(at, '').trimStart();
  const isError = loud.test(line) || thrown.test(rest);
  return isError ? { at, text: rest.replace(/^(?:##\[error\]|::error[^:]*::)/, '').trim() } : undefined;
}

/** Terminals color what they show by such signs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they begin with.
const withoutColor = (line: string): string => line.replace(/\u001b\[[\d;]*[A-Za-z]/g, '').replace(/^\uFEFF/, '');
