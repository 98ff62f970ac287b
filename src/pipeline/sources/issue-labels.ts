/** Label names from any of the shapes GitHub gives them in: strings, REST objects, or GraphQL nodes (B000-04). */
export function labelNames(labels: unknown): string[] {
  const list = Array.isArray(labels) ? labels : nodesOf(labels);
  return list.map((label) => (typeof label === 'string' ? label : nameOf(label))).filter((name) => name !== '');
}

/** The values of labels such as `status:done`, in label order, without the prefix. */
export const labelValues = (labels: readonly string[], prefix: string): string[] =>
  labels
    .filter((label) => label.toLowerCase().startsWith(`${prefix}:`))
    .map((label) => label.slice(prefix.length + 1).trim())
    .filter((value) => value !== '');

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const nodesOf = (labels: unknown): unknown[] => (isObject(labels) && Array.isArray(labels.nodes) ? labels.nodes : []);
const nameOf = (label: unknown): string => (isObject(label) && typeof label.name === 'string' ? label.name : '');
