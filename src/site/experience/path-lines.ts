import type { PathStep } from '../../pipeline/path/experience.ts';
import type { PathSession } from '../../pipeline/path/path-session.ts';

/** Steps that share a line of the path: one with its sessions, or several in a row without any. */
export interface PathLine {
  readonly from: PathStep<PathSession>;
  readonly to: PathStep<PathSession>;
}

/** The lines of a path, in order. */
export function pathLines(steps: readonly PathStep<PathSession>[]): PathLine[] {
  const lines: PathLine[] = [];
  for (const step of steps) {
    const last = lines.at(-1);
    if (last && last.to.sessions.length === 0 && step.sessions.length === 0) lines.splice(-1, 1, { ...last, to: step });
    else lines.push({ from: step, to: step });
  }
  return lines;
}
