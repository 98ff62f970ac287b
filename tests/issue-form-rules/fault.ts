/** A rule of GitHub's issue forms, named after the headings of "Common validation errors when creating issue forms". */
export type Rule =
  | 'yaml-invalid'
  | 'second-document'
  | 'form-not-a-mapping'
  | 'key-missing'
  | 'key-not-permitted'
  | 'key-forbidden'
  | 'not-a-string'
  | 'not-a-list-of-strings'
  | 'name-too-short'
  | 'project-malformed'
  | 'body-empty'
  | 'body-only-markdown'
  | 'type-missing'
  | 'type-invalid'
  | 'element-key-not-permitted'
  | 'id-malformed'
  | 'id-reserved'
  | 'id-not-unique'
  | 'label-not-unique'
  | 'labels-too-similar'
  | 'checkbox-label-not-unique'
  | 'label-has-forbidden-word'
  | 'attribute-missing'
  | 'attribute-not-permitted'
  | 'options-empty'
  | 'options-not-unique'
  | 'option-none'
  | 'option-boolean'
  | 'default-out-of-range'
  | 'not-a-boolean'
  | 'validation-not-permitted';

/** Something for which GitHub would refuse or hide a form. */
export interface Fault {
  readonly rule: Rule;
  /** Where, in GitHub's own notation: `body[2].attributes.label`. */
  readonly at: string;
}

export type Mapping = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** GitHub takes no empty string and no blank one where it wants text. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
