import type { AnswerOutput } from '../../../src/pipeline/enrich/answer/answer-output.ts';

/** A record that nobody tampered with, and what an honest model says of it. */
export interface Honest {
  readonly language: string;
  readonly kind: 'session' | 'run' | 'task' | 'job' | 'event';
  /** Its answers by their keys, as a person wrote them. */
  readonly fields: Readonly<Record<string, string>>;
  readonly answer: AnswerOutput;
}

/** One way of making a model say something else. */
export interface Attempt {
  /** No two attempts have the same. */
  readonly technique: string;
  readonly language: string;
  /** The honest record that it is written into, by its name. */
  readonly record: string;
  /** What is written behind the answers of these keys; a key that the record has not is a new answer. */
  readonly attack: Readonly<Record<string, string>>;
  /** What a model says that did as it was told. */
  readonly obeyed: unknown;
  /** What of it nobody may ever read on the site. */
  readonly never: RegExp;
}
