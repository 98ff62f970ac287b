/** The kinds of field, one function each; a record type is written with these words. */

import { z } from 'zod';
import { digitsBetween } from './derive/digits-between.ts';
import type { Field, Link } from './field.ts';
import { webAddress } from './web-address.ts';
import { noSoundYet, soundFile } from './written-sound.ts';

/** What every constructor takes besides its label. */
interface Asking {
  readonly id?: string;
  readonly help?: string;
  readonly hint?: string;
  readonly aliases?: readonly string[];
  readonly unique?: boolean;
  readonly orTitle?: boolean;
  readonly insists?: boolean;
}

const required = { optional: false, private: false, link: undefined } as const;

/** Text from a person: spaces at both ends carry no meaning on one line. */
const oneLine = z.string().trim().min(1);

/** One line of text. */
export const line = (label: string, asking: Asking = {}): Field<string, false, undefined> => ({
  ...required,
  ...asking,
  label,
  shape: 'line',
  asks: 'input',
  schema: oneLine.regex(/^[^\n]*\S[^\n]*$/),
  expects: 'one line of text',
});

/** Long text in GitHub-flavored Markdown, kept byte for byte. */
export const prose = (label: string, asking: Asking = {}): Field<string, false, undefined> => ({
  ...required,
  ...asking,
  label,
  shape: 'prose',
  asks: 'textarea',
  schema: z.string().regex(/\S/),
  expects: 'some text',
});

/** One of a fixed set of words. */
export const choice = <const O extends string>(
  label: string,
  options: readonly O[],
  more: Asking & { preselected?: NoInfer<O>; missing?: NoInfer<O>; fromLabel?: string } = {},
): Field<O, false, undefined> => ({
  ...required,
  ...more,
  label,
  shape: 'choice',
  asks: 'dropdown',
  options,
  schema: z.preprocess((v) => (typeof v === 'string' ? v.trim().toLowerCase() : v), z.enum(options)),
  written: oneOf(options.map(anyCase)),
  expects: `one of ${options.join(', ')}`,
});

// JSON Schema patterns know no flags, so the letters say themselves that case does not matter.
const anyCase = (word: string): string =>
  word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);

const oneOf = (patterns: readonly string[]) => z.string().regex(new RegExp(`^\\s*(?:${patterns.join('|')})\\s*$`));

/** How urgent a record is: a `priority:*` label, else the answer, else `missing` (decision D2). */
export const priority = (more: { missing?: 'high' | 'medium' | 'low' } = {}) =>
  choice('Priority', ['high', 'medium', 'low'], {
    help: 'How urgent it is. Leave it at "medium" if you are not sure.',
    preselected: 'medium',
    fromLabel: 'priority',
    ...more,
  });

/** A whole number, written in digits. */
export const integer = (
  label: string,
  { min, max, ...asking }: Asking & { min: number; max: number },
): Field<number, false, undefined> => ({
  ...required,
  ...asking,
  label,
  shape: 'integer',
  asks: 'input',
  schema: z.preprocess(
    (v) => (typeof v === 'string' && /^\s*\d{1,15}\s*$/.test(v) ? Number(v) : v),
    z.int().min(min).max(max),
  ),
  ...(min >= 0 ? { written: oneOf(digitsBetween(min, max).map((digits) => `0{0,9}${digits}`)) } : {}),
  expects: `a whole number from ${min} to ${max}`,
});

/** An http(s) address. */
export const url = (label: string, asking: Asking = {}): Field<string, false, undefined> => ({
  ...required,
  ...asking,
  label,
  shape: 'url',
  asks: 'input',
  schema: webAddress,
  expects: 'an address that starts with https:// or http://',
});

/** A sound file: an http(s) address, or a percent-encoded path of this site such as `/audio/s01.mp3`. */
export const audio = (label: string, asking: Asking = {}): Field<string, false, undefined> => ({
  ...required,
  ...asking,
  label,
  shape: 'audio',
  asks: 'textarea',
  schema: z.union([
    webAddress,
    z
      .string()
      .trim()
      .regex(/^\/(?![/\\])[\w.~%!$&'()*+,;=:@[\]/-]+$/),
  ]),
  written: z.union([z.string().regex(soundFile), z.string().regex(noSoundYet)]),
  expects: 'the address of a sound file, such as https://host.example/one.mp3 or /audio/one.mp3',
});

/** An e-mail address. */
export const email = (label: string, asking: Asking = {}): Field<string, false, undefined> => ({
  ...required,
  ...asking,
  label,
  shape: 'email',
  asks: 'input',
  schema: z.string().trim().pipe(z.email()),
  expects: 'an e-mail address such as name@example.com',
});

/** A calendar day, or a moment in UTC, as ISO 8601. */
export const day = (label: string, asking: Asking = {}): Field<string, false, undefined> => ({
  ...required,
  ...asking,
  label,
  shape: 'day',
  asks: 'input',
  schema: z
    .string()
    .trim()
    .pipe(z.union([z.iso.date(), z.iso.datetime({ offset: true })])),
  expects: 'a day such as 2026-02-09, or a moment such as 2026-02-09T18:30:00Z',
});

/** A session code: step, programme and name, `S01-DFP-INTRO` (R000-083). */
export const code = (label: string, asking: Asking = {}): Field<string, false, undefined> => ({
  ...required,
  ...asking,
  label,
  shape: 'code',
  asks: 'input',
  schema: oneLine.toUpperCase().regex(/^S\d{2}-[A-Z0-9]+(?:-[A-Z0-9]+)+$/),
  written: z.string().regex(/^\s*[Ss]\d{2}-[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+\s*$/),
  expects: 'a code such as S01-DFP-INTRO',
});

/** A JSON object, or free text where a person wrote no JSON. */
export const json = (
  label: string,
  asking: Asking = {},
): Field<string | Record<string, z.core.util.JSONType>, false, undefined> => ({
  ...required,
  ...asking,
  label,
  shape: 'json',
  asks: 'textarea',
  schema: z.union([z.string().regex(/\S/), z.record(z.string(), z.json())]),
  expects: 'a JSON object or some text',
});

/** Another record, named by one of its own values; `as` receives its issue number, `back` lists the references there. */
export const link = <const To extends string, const As extends string, const Back extends string>(
  label: string,
  {
    to,
    by,
    as,
    back,
    edge = 'out',
    ...asking
  }: Asking & Omit<Link<To, As, Back>, 'edge'> & Partial<Pick<Link, 'edge'>>,
): Field<string, false, Link<To, As, Back>> => ({
  ...line(label, asking),
  shape: 'link',
  link: { to, by, as, back, edge },
});

/** Issue numbers of other records; only ever derived, never asked. */
export const numbers = (label: string): Field<number[], false, undefined> => ({
  ...required,
  label,
  shape: 'numbers',
  asks: 'input',
  schema: z.array(z.int().positive()),
  expects: 'issue numbers',
});

/** The same field, allowed to stay empty; its value is then `null`. */
export const optional = <V, L extends Link | undefined>(field: Field<V, boolean, L>): Field<V, true, L> => ({
  ...field,
  optional: true,
});

/** The same field, kept out of everything that is published. */
export const priv = <V, O extends boolean, L extends Link | undefined>(field: Field<V, O, L>): Field<V, O, L> => ({
  ...field,
  private: true,
});
