import type { PatternTag } from '../../../content-schema/config/pattern-tags.ts';
import type { RecordType } from '../../../content-schema/define-record.ts';
import type { AnyRecord } from '../any-record.ts';
import type { Answer, Ask } from './ask.ts';

/** What texts are made from. */
export interface Material {
  readonly types: readonly RecordType[];
  /** The records as everybody may see them. */
  readonly records: readonly AnyRecord[];
  /** The same records with their private long texts, by type and number (`run 13`), where texts may be made from those. */
  readonly wide?: ReadonlyMap<string, AnyRecord>;
  /** Whether those texts are used, as where this is left out, or only known, so that what was made from them elsewhere is current. */
  readonly privateAnswers?: 'used' | 'known';
  /** The words of the transcripts of sessions, as Markdown, by their numbers: of those alone that a text is made from. */
  readonly transcripts?: ReadonlyMap<number, string>;
  readonly patternTags: readonly PatternTag[];
  /** Versions of the prompts by their names. */
  readonly versions: ReadonlyMap<string, number>;
  /** The newest change of the records, from which time is counted: never the clock. */
  readonly asOf: string | null;
  /** A BCP 47 tag. */
  readonly language: string;
  /** Hexadecimal SHA-256 of a text. */
  readonly digest: (text: string) => string;
}

/** A text that is to be made, and how it is made where no model is asked; an empty answer where there is nothing to say. */
export interface Wanted {
  readonly ask: Ask;
  /** The record that the text is of; absent for a file of its own. */
  readonly record?: AnyRecord;
  /** The heading of a file of its own. */
  readonly title?: string;
  byRule(): Answer;
}
