import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListRow } from '../../pipeline/list/list-row.ts';
import { type RowFile, unpackRows } from '../../pipeline/list/row-file.ts';

/** All rows of a list: not asked for, on their way, here, or out of reach. */
export type AllRows =
  | { readonly state: 'none' | 'loading' | 'failed' }
  | { readonly state: 'here'; readonly rows: readonly ListRow[] };

/** Fetches all rows once they are needed, and lets a caller ask for them a moment earlier or again. */
export function useAllRows(address: string, needed: boolean): readonly [AllRows, fetchRows: () => void] {
  const [all, setAll] = useState<AllRows>({ state: 'none' });
  const asked = useRef(false);
  const fetchRows = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    setAll({ state: 'loading' });
    load(address).then(
      (rows) => setAll({ state: 'here', rows }),
      () => {
        asked.current = false;
        setAll({ state: 'failed' });
      },
    );
  }, [address]);
  useEffect(() => {
    if (needed) fetchRows();
  }, [needed, fetchRows]);
  return [all, fetchRows];
}

async function load(address: string): Promise<ListRow[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return unpackRows((await answer.json()) as RowFile);
}
