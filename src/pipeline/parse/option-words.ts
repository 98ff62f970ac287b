import type { FormField } from '../../../content-schema/form-field.ts';

/** Every text that stands for an option, each option's own words before others for it. */
export const optionWords = ({ options = [], otherWords }: FormField): readonly string[] =>
  options.flatMap((option) => [option, ...(otherWords?.get(option) ?? [])]);
