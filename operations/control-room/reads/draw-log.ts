import Anser from 'anser';

/** A line of a job's log, ready to be shown. */
export interface DrawnLine {
  readonly at: string | null;
  /** What Actions says it is: an error, a warning, the head of a group … */
  readonly kind: 'plain' | 'error' | 'warning' | 'notice' | 'group' | 'command' | 'debug';
  readonly parts: readonly { readonly text: string; readonly classes: string }[];
}

const kinds: Readonly<Record<string, DrawnLine['kind']>> = {
  ...{ error: 'error', warning: 'warning', notice: 'notice', group: 'group', command: 'command', debug: 'debug' },
};
const decorations = ['bold', 'dim', 'italic', 'underline', 'strikethrough'];
const stamp = /^\ufeff?(\d{4}-\d\d-\d\dT[\d:.]+Z) ?/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away.
const control = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
/** What terminals obey besides colors: moves of the cursor, titles, links. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const obeyed = /\u001b(?:\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\[[\d;?]*[A-Za-ln-z]|[^[\]])/g;

/** Draws the last lines of a log: colors become classes, and whatever else a terminal would obey goes. */
export function drawLog(text: string, mostLines: number): { readonly lines: DrawnLine[]; readonly left: number } {
  const all = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const left = Math.max(0, all.length - mostLines);
  return { lines: all.slice(left).map(drawLine), left };
}

function drawLine(line: string): DrawnLine {
  const [prefix = '', at = null] = stamp.exec(line) ?? [];
  const rest = line.slice(prefix.length);
  const [mark = '', name = ''] = /^(?:##)?\[(\w+)\]/.exec(rest) ?? [];
  const kind = rest.startsWith('##[') ? (kinds[name] ?? 'plain') : 'plain';
  const words = rest.startsWith('##[') && (kind !== 'plain' || name === 'endgroup') ? rest.slice(mark.length) : rest;
  // Of a line that is written over by itself, such as a progress bar, the last state counts.
  const last = words.split('\r').findLast((piece) => piece !== '') ?? '';
  const parts = Anser.ansiToJson(last.replace(obeyed, ''), { json: true, remove_empty: true, use_classes: true })
    .map((entry) => ({
      text: entry.content.replace(control, '').replaceAll('\u001b', ''),
      classes: [
        entry.fg && color(entry.fg),
        ...entry.decorations.filter((name) => decorations.includes(name)).map((name) => `ansi-${name}`),
      ]
        .filter(Boolean)
        .join(' '),
    }))
    .filter(({ text }) => text !== '');
  return { at, kind, parts };
}

/** Only the sixteen names are classes; what a palette or a true color says is shown in the ink of the page. */
const color = (name: string): string =>
  /^ansi-(?:bright-)?(?:black|red|green|yellow|blue|magenta|cyan|white)$/.test(name) ? name : '';
