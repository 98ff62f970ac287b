import type { Fix, FixRule } from './fix.ts';
import { settingFiles } from './setting-files.ts';

/** Seconds by which a token is renewed before its time is over, at least. */
const margin = 60;
/** A token that lives shorter than this is suspicious, and how long it is then proposed to live. */
const shortLife = 300;
const proposedLife = 900;

/** The name and the number of a setting, in JSON, YAML, TOML or a file of properties. */
const setting = /(["']?)([A-Za-z][\w.-]*)\1(\s*[:=]\s*)(["']?)(\d+)(ms|s|m|h)?\4(?=\s*(?:[,;}#]|\/\/|$))/g;
const isMargin = /(?:refresh|renew).*(?:skew|margin|before|leeway|buffer|window)|clock.?(?:skew|tolerance)|^leeway/i;
const isLife = /(?:token|jwt|session).*(?:lifetime|ttl|expir|max.?age)/i;

/** Renews tokens earlier; where there is no such setting, gives those that live very briefly a longer life. */
export const tokenLifetime: FixRule = async (scene) => {
  if (scene.found.cause?.name !== 'Token expiration') return undefined;
  const files = await settingFiles(scene);
  return first(files, isMargin, margin, margin, earlier) ?? first(files, isLife, shortLife, proposedLife, longer);
};

const earlier = { headline: 'renew tokens before they expire', confidence: 'medium' } as const;
const longer = { headline: 'let tokens live longer', confidence: 'low' } as const;

/** The first setting of that name that is below a limit, raised. */
function first(
  files: ReadonlyMap<string, string>,
  name: RegExp,
  below: number,
  seconds: number,
  told: Pick<Fix, 'headline' | 'confidence'>,
): Fix | undefined {
  for (const [path, text] of files)
    for (const match of text.matchAll(setting)) {
      const [whole, quote = '', key = '', between = '', mark = '', number = '', unit] = match;
      const each = secondsPer(key, unit);
      if (!name.test(key) || Number(number) * each >= below) continue;
      const next = `${quote}${key}${quote}${between}${mark}${seconds / each}${unit ?? ''}${mark}`;
      const line = text.slice(0, match.index).split('\n').length;
      return {
        ...told,
        write: { [path]: text.slice(0, match.index) + next + text.slice(match.index + whole.length) },
        why: `\`${key}\` in \`${path}:${line}\` is ${number}${unit ?? ''} and becomes ${seconds / each}${unit ?? ''}. ${price(seconds)}`,
      };
    }
  return undefined;
}

const secondsPer = (key: string, unit: string | undefined): number =>
  unit === undefined
    ? /(?:ms|millis\w*)$/i.test(key)
      ? 0.001
      : /min(?:ute)?s?$/i.test(key)
        ? 60
        : 1
    : ({ ms: 0.001, s: 1, m: 60, h: 3600 }[unit] ?? 1);

const price = (seconds: number): string =>
  seconds === margin
    ? 'A token is renewed a minute before its time is over, which also covers clocks that differ a little. The price: a few more renewals.'
    : 'The price: a stolen token can be used for longer. Somebody who knows this service has to agree.';
