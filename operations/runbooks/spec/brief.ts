import type { Concern } from './concerns.ts';
import type { Quoted } from './principles.ts';
import type { Project } from './project.ts';

/** Something that has to be so, with a number that tasks and tests name. */
export interface Requirement {
  readonly id: string;
  readonly text: string;
  /** Who says so: the description that was given, or what is known of such things. */
  readonly from: string;
}

/** Everything the documents of a spec are made from. */
export interface Brief {
  readonly title: string;
  /** The sentences of the description, where one was given. */
  readonly about: readonly string[];
  readonly requirements: readonly Requirement[];
  readonly concerns: readonly Concern[];
  readonly principles: readonly Quoted[];
  readonly project: Project;
}

/** A text of lines as a file: no blank line twice, and a line break at its end. */
export const document = (...lines: readonly string[]): string =>
  `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

/** Points of a list, or one sentence where there is none. */
export const points = (texts: readonly string[], otherwise: string): string =>
  texts.length > 0 ? texts.map((text) => `- ${text}`).join('\n') : otherwise;
