import type { RecordType } from '../define-record.ts';
import { headingOf } from './in-words.ts';

type Named = Pick<RecordType, 'name' | 'person'>;

/** What a person is called whose own name must not be shown: `Listener #7`. */
export const numberedName = (type: Named, id: number): string => `${type.person ?? headingOf(type.name)} #${id}`;

/** The issue number in `7`, `#7` and a numbered name, in any case; `User #7` speaks of the listener too. */
export function numberNamed({ name, person = name }: Named, written: string): number | undefined {
  const [end, digits] = /#?(\d{1,15})$/.exec(written) ?? [];
  if (end === undefined) return undefined;
  const word = written.slice(0, -end.length).toLowerCase();
  return word === '' || [person, name].some((own) => word === `${own.toLowerCase()} `) ? Number(digits) : undefined;
}
