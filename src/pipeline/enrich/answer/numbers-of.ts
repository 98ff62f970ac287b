/** Digits of any script as those that this file is written with. */
export const plainDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : String(worth(digit))));

/** Each script has its ten digits in a row. */
function worth(digit: string): number {
  let value = 0;
  for (let code = (digit.codePointAt(0) ?? 0) - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code)); code -= 1)
    value += 1;
  return value;
}

/** The numbers of a text, each in one way of writing: `1,000` and `1000`, `2,5` and `2.5`, `03` and `3` are the same. */
export const numbersOf = (text: string): string[] =>
  [...plainDigits(text).matchAll(/\d+(?:[.,:]\d+)*/g)].map(([number]) => plainNumber(number));

function plainNumber(number: string): string {
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(number)) return number.replace(/[.,]/g, '');
  return number.replaceAll(',', '.').replace(/^0+(?=\d)/, '');
}

/** Whether a number stands in the sources: as it is, or part by part where it is a date or a time. */
export function isFound(number: string, known: ReadonlySet<string>): boolean {
  if (known.has(number)) return true;
  const parts = number.split(/[.:]/);
  return (parts.length > 2 || number.includes(':')) && parts.every((part) => known.has(plainNumber(part)));
}
