/**
 * What a record can be asked. A field is a plain value: how the form asks for it, how its answer is understood, whether it
 * is private and what it links to. Labels live here and not in Zod, whose metadata a later `.optional()` would drop.
 */
import type { z } from 'zod';
import type { FormField } from './form-field.ts';

/** How a reader meets the value; pages and search choose their drawing by it. */
export type Shape =
  | 'line'
  | 'prose'
  | 'choice'
  | 'integer'
  | 'url'
  | 'audio'
  | 'email'
  | 'day'
  | 'code'
  | 'json'
  | 'link'
  | 'numbers';

/** A reference to another record, written by a person as one of that record's own values. */
export interface Link<To extends string = string, As extends string = string, Back extends string = string> {
  /** Name of the record type referred to. */
  readonly to: To;
  /** Keys of that type that a person may write, in the order they are tried; `id` is the issue number. */
  readonly by: readonly string[];
  /** Key under which the found issue number is stored. */
  readonly as: As;
  /** Key of the other record that lists what refers to it. */
  readonly back: Back;
  /** Whether the graph's edge leaves this record (`runToSession`) or arrives at it (`userToRun`). */
  readonly edge: 'out' | 'in';
}

/** One field of a record type; `Value` is what a valid answer becomes. */
export interface Field<
  Value = unknown,
  Optional extends boolean = boolean,
  L extends Link | undefined = Link | undefined,
> {
  readonly label: string;
  readonly shape: Shape;
  /** The form element that asks for it. */
  readonly asks: 'input' | 'textarea' | 'dropdown';
  readonly schema: z.ZodType<Value>;
  /** A valid answer in a reader's words: "a whole number from 1 to 9". */
  readonly expects: string;
  readonly optional: Optional;
  readonly private: boolean;
  /** The form element's `id` where the source documents write another than the key. */
  readonly id?: string;
  /** The form's placeholder. */
  readonly hint?: string;
  /** Labels from before a renaming, the first one first. */
  readonly aliases?: FormField['aliases'];
  readonly options?: readonly string[];
  /** The choice the form starts with. */
  readonly preselected?: string;
  /** What an empty answer means. */
  readonly missing?: Value;
  /** Whether a stored record without any body takes its title for the answer: the oldest mirrors hold no more. */
  readonly orTitle?: boolean;
  /** Whether two records may not share a value. */
  readonly unique?: boolean;
  /** Whether the form insists on an answer that a stored record may lack. */
  readonly insists?: boolean;
  /** Other texts that are read as a value, such as `High` or a step in quotes: what a file may hold besides what `schema` says. */
  readonly written?: z.ZodType;
  /** Prefix of an issue label that beats the answer in the body (`priority:high`). */
  readonly fromLabel?: string;
  readonly link: L;
}
