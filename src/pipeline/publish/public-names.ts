import type { RecordType } from '../../../content-schema/define-record.ts';
import { numberedName } from '../../../content-schema/derive/numbered-name.ts';
import type { PrivateRecord } from '../any-record.ts';
import { couldBeAddress, plainAddress } from '../text/mask-addresses.ts';

/**
 * Public names by e-mail address in lower case: the handle, or a numbered name where the handle is an address itself. Where two claim
 * an address it is the first one's, as with links: nobody gets a name by coming later.
 */
export function publicNames(types: readonly RecordType[], records: readonly PrivateRecord[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const type of types) {
    const keys = Object.entries(type.fields);
    const addresses = keys.filter(([, field]) => field.shape === 'email').map(([key]) => key);
    const handle = keys.find(([, field]) => field.unique && !field.private)?.[0];
    if (addresses.length === 0) continue;
    for (const record of records.filter((r) => r.type === type.name)) {
      const own = handle === undefined ? undefined : record[handle];
      const number = numberedName(type, record.id);
      const isAddress = typeof own !== 'string' || couldBeAddress(own);
      for (const address of [own, ...addresses.map((key) => record[key])]) {
        if (typeof address !== 'string' || names.has(plainAddress(address))) continue;
        names.set(plainAddress(address), isAddress ? number : own);
      }
    }
  }
  return names;
}
