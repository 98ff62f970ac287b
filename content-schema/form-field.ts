/**
 * One question of a GitHub issue form, as far as it shows in the issue body. The reader of bodies needs nothing else,
 * so our record types and anybody's form YAML both become a list of these.
 */
export interface FormField {
  /** The element's `id`, or its label where the form gives none; the key of the answer. */
  readonly key: string;
  /** The heading GitHub writes over the answer. */
  readonly label: string;
  /** Labels this field had before it was renamed; issues written under them stay readable. */
  readonly aliases?: readonly string[];
  /** The form element; `textarea` is the only one whose answer may span sections. */
  readonly kind: 'input' | 'textarea' | 'dropdown' | 'checkboxes' | 'upload';
  /** The choices of a dropdown or the labels of checkboxes, in form order. */
  readonly options?: readonly string[];
  /** What an issue may say for an option besides the option itself: GitHub shows the unquoted option `3.10` of a form as `3.1`. */
  readonly otherWords?: ReadonlyMap<string, readonly string[]>;
  /** Whether a dropdown takes several choices. */
  readonly multiple?: boolean;
  /** The language GitHub fences a textarea's answer with. */
  readonly render?: string;
}

/** Ticked and unticked labels of a `checkboxes` field, in the order they stand in the body. */
export interface Checkboxes {
  readonly checked: string[];
  readonly unchecked: string[];
}

/** An answer as read: text, one choice, several choices, ticks, or `null` when it was left empty. */
export type Answer = string | string[] | Checkboxes | null;
