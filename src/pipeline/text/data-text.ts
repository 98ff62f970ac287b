/**
 * Data as text that people can read and that is short: a key per line, of a list of objects an object per line, and no indentation,
 * which would be a tenth of a site's data.
 */
export function dataText(data: object): string {
  const lines = Object.entries(data).flatMap(([key, value]) =>
    value === undefined ? [] : [`${JSON.stringify(key)}: ${valueText(value)}`],
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

const valueText = (value: unknown): string =>
  Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null)
    ? `[\n${value.map((one) => JSON.stringify(one)).join(',\n')}\n]`
    : JSON.stringify(value);
