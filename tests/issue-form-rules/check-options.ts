import { type Fault, isMapping, isText, type Mapping } from './fault.ts';

/** What is wrong with the choices of a dropdown or the boxes of a `checkboxes` element. */
export function checkOptions(type: string, attributes: Mapping, element: string): Fault[] {
  const at = `${element}.attributes.options`;
  const { options } = attributes;
  if (!Array.isArray(options) || options.length === 0) return [{ rule: 'options-empty', at }];
  if (type === 'checkboxes') return checkBoxes(options, at);

  const faults = options.flatMap((option, index): Fault[] => {
    const place = `${at}[${index}]`;
    if (typeof option === 'boolean') return [{ rule: 'option-boolean', at: place }];
    if (!isText(option)) return [{ rule: 'not-a-string', at: place }];
    return option.trim().toLowerCase() === 'none' ? [{ rule: 'option-none', at: place }] : [];
  });
  if (new Set(options).size < options.length) faults.push({ rule: 'options-not-unique', at });
  if (Object.hasOwn(attributes, 'default') && !isIndexOf(attributes.default, options))
    faults.push({ rule: 'default-out-of-range', at: `${element}.attributes.default` });
  return faults;
}

const isIndexOf = (value: unknown, list: readonly unknown[]): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < list.length;

const checkBoxes = (options: readonly unknown[], at: string): Fault[] =>
  options.flatMap((option, index): Fault[] => {
    const place = `${at}[${index}]`;
    if (!isMapping(option) || !Object.hasOwn(option, 'label'))
      return [{ rule: 'attribute-missing', at: `${place}.label` }];
    return Object.entries(option).flatMap(([key, value]): Fault[] => {
      if (key === 'label') return isText(value) ? [] : [{ rule: 'not-a-string', at: `${place}.label` }];
      if (key !== 'required') return [{ rule: 'attribute-not-permitted', at: `${place}.${key}` }];
      return typeof value === 'boolean' ? [] : [{ rule: 'not-a-boolean', at: `${place}.required` }];
    });
  });
