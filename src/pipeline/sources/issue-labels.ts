/**
 * Label names from any of the shapes that they are given in: strings, REST objects or GraphQL nodes (B000-04), one line with commas, or
 * what YAML makes of `record: task`.
 */
export function labelNames(labels: unknown): string[] {
  if (typeof labels === 'string') return labels.split(/[,;\n]/).flatMap((name) => name.trim() || []);
  if (Array.isArray(labels)) return labels.flatMap(namesOf);
  return isObject(labels) && Array.isArray(labels.nodes) ? labels.nodes.flatMap(namesOf) : [];
}

/** The values of labels such as `status:done`, in label order, without the prefix. */
export const labelValues = (labels: readonly string[], prefix: string): string[] =>
  labels
    .map((label) => label.split(':'))
    .filter(([before = '', ...rest]) => rest.length > 0 && before.trim().toLowerCase() === prefix)
    .map(([, ...rest]) => rest.join(':').trim())
    .filter((value) => value !== '');

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function namesOf(label: unknown): string[] {
  if (typeof label === 'string') return label === '' ? [] : [label];
  if (!isObject(label)) return [];
  if (typeof label.name === 'string') return label.name === '' ? [] : [label.name];
  const entries = Object.entries(label);
  return entries.every(([, value]) => typeof value === 'string')
    ? entries.map(([key, value]) => `${key}:${value}`)
    : [];
}
