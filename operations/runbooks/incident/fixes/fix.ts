import type { RunbookWorld } from '../../runbook.ts';
import type { Analysis } from '../analysis.ts';

/** A change that a rule proposes for a cause. */
export interface Fix {
  /** What it does, as the end of "fix: …". */
  readonly headline: string;
  /** What changes, and what it costs. */
  readonly why: string;
  readonly write: Readonly<Record<string, string>>;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly scope?: 'dependencies';
}

/** What a rule looks at. */
export interface Scene {
  readonly world: RunbookWorld;
  /** The commit it speaks of. */
  readonly sha: string;
  readonly found: Analysis;
  /** The words of the title, such as the name of a service. */
  readonly words: readonly string[];
}

/** Proposes a change, or nothing where it would have to guess. */
export type FixRule = (scene: Scene) => Promise<Fix | undefined>;
