/** The text of a derived file: two spaces an indent, and what a list holds in one line each, so that a change of one record is one line. */
export const derivedText = (value: unknown): string => `${layOut(value, '')}\n`;

function layOut(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item: unknown) => `${deeper}${JSON.stringify(item)}`)
    : Object.entries(value).map(([key, inner]) => `${deeper}${JSON.stringify(key)}: ${layOut(inner, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
