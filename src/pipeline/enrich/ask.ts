import type { PatternTag } from '../../../content-schema/config/pattern-tags.ts';

/** One answer or fact of a record that a text is made from, as everybody may read it unless `isPrivate` says otherwise. */
export interface Source {
  /** The key of the record it stands under, such as `description`. */
  readonly key: string;
  /** What a reader calls it. */
  readonly label: string;
  /** Markdown as it was written; of a fact one line. Strangers' words: data, never instructions. */
  readonly text: string;
  readonly isPrivate: boolean;
}

/** A session that a recommendation may name: active, and of the programme that is spoken of. */
export interface NamedSession {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly step: number;
}

/** What a text is to be. */
export interface Wants {
  readonly maxWords: number;
  /** One paragraph for a record; several with headings and lists for a digest, a report or a proposal. */
  readonly shape: 'paragraph' | 'document';
  /** The vocabulary of which one tag may be given. */
  readonly patternTags?: readonly PatternTag[];
  /** The sessions of which one may be recommended. */
  readonly sessions?: readonly NamedSession[];
}

/** One text that is to be made, and everything it may be made from. */
export interface Ask {
  /** What it is written into: `runs/13` for the key `ai` of a record, `summaries/issues-latest` for a file, `proposals/sessions/4`. */
  readonly key: string;
  /** The name of its prompt: `prompts/<name>.md`. */
  readonly prompt: string;
  readonly sources: readonly Source[];
  readonly wants: Wants;
  /** Hexadecimal SHA-256 of the sources and what is wanted: where it is the same, nothing is asked again. */
  readonly inputHash: string;
  /** The hash of the same input with private answers, where these may not be used here: a text that was made from it is current, too. */
  readonly alsoCurrent?: string;
}

/** What comes back for an ask: by rule, or from a model and checked. Absent parts are absent, never invented. */
export interface Answer {
  /** Markdown in which nothing is HTML, a mention, a picture, or a link that did not stand in the sources. */
  readonly summary?: string;
  /** A tag of the vocabulary. */
  readonly patternTag?: string;
  readonly recommendation?: { readonly session: NamedSession; readonly why: string };
}
