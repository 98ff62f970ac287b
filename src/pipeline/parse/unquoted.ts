/**
 * The texts an unquoted value of a form may stand for: first the one GitHub shows and writes into issues, last the one in the file.
 * GitHub reads forms with Ruby's YAML, to which `3.10` is the number 3.1; what it makes of it elsewhere (`1.0` or `1`) differs.
 */
export function textsOfUnquoted(written: string): readonly [string, ...string[]] {
  const bare = written.trim();
  const whole = integer(bare);
  const number = whole === undefined ? decimal(bare) : undefined;
  if (whole !== undefined) return [String(whole), ...others(String(whole), bare)];
  if (number !== undefined) return [rubyFloat(number), ...others(rubyFloat(number), String(number), bare)];
  // GitHub refuses a form whose options are truth values or nothing at all, so only the file says how they are meant.
  if (yes.test(bare)) return [bare, ...others(bare, 'true')];
  if (no.test(bare)) return [bare, ...others(bare, 'false')];
  return [bare];
}

/** Whether a value means yes. */
export const isYes = (written: string): boolean => yes.test(written.trim());

const yes = /^(?:yes|true|on)$/i;
const no = /^(?:no|false|off)$/i;

const others = (first: string, ...texts: string[]) => [...new Set(texts)].filter((text) => text !== first);

/** A whole number in the ways of YAML 1.1: `1_000`, `0x10`, `010` (eight), `0b11` and `1:30` (by sixties). */
function integer(text: string): bigint | undefined {
  const sign = text.startsWith('-') ? -1n : 1n;
  const digits = text.replace(/^[-+]/, '').replace(/[_,]/g, '').toLowerCase();
  if (/^[-+]?(?:0|[1-9](?:\d|[,_]\d)*)$/.test(text)) return sign * BigInt(digits);
  if (/^[-+]?0x[_,]*[\da-f][\da-f_,]*$/i.test(text) || /^[-+]?0b[_,]*[01][01_,]*$/i.test(text))
    return sign * BigInt(digits);
  if (/^[-+]?0[_,]*[0-7][0-7_,]*$/.test(text)) return sign * BigInt(`0o${digits}`);
  if (/^[-+]?\d[\d_]*(?::[0-5]?\d){1,2}$/.test(text))
    return sign * digits.split(':').reduce((sum, part, at) => sum + BigInt(part) * 60n ** sixties(at), 0n);
  return undefined;
}

/** Ruby counts `1:30` and `1:30:00` alike, as hours. */
const sixties = (at: number): bigint => BigInt(Math.abs(at - 2));

/** A number with a point; without one, Ruby takes `1e3` for text. */
function decimal(text: string): number | undefined {
  if (!/^[-+]?(?:\d[\d_,]*)?\.\d*(?:e[-+]\d+)?$/i.test(text) || !/\d/.test(text)) return undefined;
  const number = Number(text.replace(/[_,]/g, ''));
  return Number.isFinite(number) ? number : undefined;
}

/** A number as Ruby writes it: always with a point, and with an exponent where it is very large or small. */
function rubyFloat(number: number): string {
  const size = Math.abs(number);
  if (size === 0 || (size >= 1e-4 && size < 1e16)) return Number.isInteger(number) ? `${number}.0` : String(number);
  const [digits = '', exponent = '0'] = number.toExponential().split('e');
  const power = Math.abs(Number(exponent)).toString().padStart(2, '0');
  return `${digits.includes('.') ? digits : `${digits}.0`}e${exponent.startsWith('-') ? '-' : '+'}${power}`;
}
