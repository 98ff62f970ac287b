/** WHAT AN ISSUE ASKS FOR: its labels and the fields of its form count first, then whole words, and nothing is guessed (B001-14). Pure. */
import { type AgentTask, agentTaskTypes } from '../agent-task.ts';
import { fits, globFault } from '../patch/glob.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';

type Type = AgentTask['type'];

/** What a type of task is called in words that people write. */
const wordings: readonly (readonly [RegExp, Type])[] = [
  [/\bregressions?\b/i, 'REGRESSION'],
  [/\b(?:bugs?|crash(?:es)?|broken)\b/i, 'BUG'],
  [/\brefactor(?:ing|s)?\b/i, 'CONTENT_REFACTOR'],
  [/\bschemas?\b[^.\n]{0,40}\btests?\b|\btests?\b[^.\n]{0,40}\bschemas?\b/i, 'SCHEMA_TESTS'],
  [/\bschemas?\b/i, 'SCHEMA_FILL_GAPS'],
  [/\btests?\b/i, 'CONTENT_TESTS'],
];

/** What an issue says of itself. */
export interface IssueWords {
  readonly labels: readonly string[];
  readonly title: string;
  readonly body: string | null;
}

/** The type of task that an issue asks for; NEEDS_TRIAGE where it does not say. */
export function inferTaskType({ labels, title, body }: IssueWords, known: AgentPolicy['labels']): Type {
  // Not by asking an object: a label may be called "constructor".
  const byName = new Map(Object.entries(known).map(([label, type]) => [label.toLowerCase(), type]));
  const byLabel = labels.flatMap((label) => byName.get(label.toLowerCase()) ?? []);
  const sure = byLabel.find((type) => type !== 'NEEDS_TRIAGE');
  if (sure) return sure;
  const field = fieldOf(body, /^(?:task )?type$/i)
    ?.toUpperCase()
    .replaceAll(' ', '_');
  const named = agentTaskTypes.find((type) => type === field);
  if (named && named !== 'NEEDS_TRIAGE') return named;
  // Other labels say more than a text does: a person sets them.
  const words = [labels.join(' '), title];
  return words.flatMap((text) => wordings.find(([pattern]) => pattern.test(text))?.[1] ?? [])[0] ?? 'NEEDS_TRIAGE';
}

/** Regressions and bugs go before everything else that is asked for. */
export const priorityOf = (type: Type): AgentTask['priority'] =>
  type === 'REGRESSION' ? 'regression' : type === 'BUG' ? 'bug' : 'feature';

/** Where an issue wants something changed, within what agents may write at all. */
export interface InferredScope {
  readonly paths: readonly string[];
  /** Whether the issue named it; otherwise it is everything that agents may write. */
  readonly isNamed: boolean;
  /** What it named and agents may not write. */
  readonly refused: readonly string[];
}

/** The paths that a text names, in a field of its form, or between backticks; or modules whose name the title has as a word. */
export function inferScopePaths(title: string, body: string | null, mayWrite: readonly string[]): InferredScope {
  const field = fieldOf(body, /^(?:scope|scope paths|paths|files)$/i);
  const quoted = [...(body ?? '').matchAll(/`([^`\s]{1,200})`/g)].map(([, path = '']) => path);
  const wanted = field === undefined ? quoted.filter((path) => /[/.]/.test(path)) : field.split(/[\s,]+/);
  const globs = wanted.map((path) =>
    path
      .replace(/^[-*]?\s*`?|`$/g, '')
      .replace(/^\.\//, '')
      .replace(/\/$/, '/**'),
  );
  const sound = [...new Set(globs)].filter((glob) => glob !== '' && globFault(glob) === undefined).slice(0, 20);
  const allowed = sound.filter((glob) => isWithin(glob, mayWrite));
  const refused = field === undefined ? [] : sound.filter((glob) => !allowed.includes(glob));
  if (allowed.length > 0) return { paths: allowed, isNamed: true, refused };
  const words = new Set(title.toLowerCase().match(/[a-z][a-z\d-]+/g) ?? []);
  const modules = mayWrite.filter((glob) => glob.split('/').some((step) => words.has(step.toLowerCase())));
  return modules.length > 0 ? { paths: modules, isNamed: true, refused } : { paths: mayWrite, isNamed: false, refused };
}

/** Whether a pattern lies within what may be written: what it is without its stars does, and some path of its folder. */
function isWithin(glob: string, mayWrite: readonly string[]): boolean {
  const some = glob.replaceAll('**', 'a/b').replaceAll('*', 'a');
  return mayWrite.some(
    (allowed) => allowed === glob || (fits(some, allowed) && (!glob.includes('*') || allowed.endsWith('/**'))),
  );
}

/** The answer of a field of an issue form: what stands below its heading. */
function fieldOf(body: string | null, heading: RegExp): string | undefined {
  const sections = (body ?? '').split(/^### +/m).slice(1);
  const found = sections.find((section) => heading.test((section.split('\n')[0] ?? '').trim()));
  const answer = found?.slice(found.indexOf('\n') + 1).trim();
  return answer === undefined || answer === '' || answer === '_No response_' ? undefined : answer;
}
