import type { Field } from './field.ts';
import { reservedAs } from './reserved-keys.ts';

/** What of a record type has to do with keys. */
interface Keyed {
  readonly name: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly derived?: Readonly<Record<string, Field>> | undefined;
}

/** Throws one sentence when a key that the type declares is taken; types say so first where nobody goes around them. */
export function refuseTakenKeys({ name, fields, derived = {} }: Keyed): void {
  const links = Object.values(fields).flatMap(({ link }) => (link ? [link] : []));
  const own = [...Object.keys(fields), ...Object.keys(derived), ...links.map(({ as }) => as)];
  for (const key of [...own, ...links.map(({ back }) => back)]) {
    const is = reservedAs(key);
    if (is !== undefined) refuse(name, key, `it is ${is}`);
  }
  for (const [index, key] of own.entries()) if (own.indexOf(key) < index) refuse(name, key, 'it has that key already');
}

/** Throws one sentence when the list of what refers to a record would be written over another of its keys. */
export function refuseTakenBacks(types: readonly Keyed[]): void {
  for (const { name, fields } of types)
    for (const { link } of Object.values(fields)) {
      const target = types.find((type) => type.name === link?.to);
      if (!link || !target) continue;
      const taken = [
        ...Object.keys(target.fields),
        ...Object.values(target.fields).map((field) => field.link?.as),
        ...Object.entries(target.derived ?? {}).flatMap(([key, { shape }]) => (shape === 'numbers' ? [] : [key])),
      ];
      if (taken.includes(link.back))
        refuse(target.name, link.back, `links of the record type "${name}" are listed under it`);
    }
}

function refuse(type: string, key: string, reason: string): never {
  throw new Error(`The record type "${type}" cannot have the key "${key}": ${reason}. Choose another.`);
}
