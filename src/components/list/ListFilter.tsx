import { type ReactNode, useEffect, useRef } from 'react';
import { openWhereWide } from '../../browser/shared/open-where-wide.ts';

interface Props {
  /** How many things narrow the list. */
  asked: number;
  children: ReactNode;
}

/** What a list is narrowed and sorted with: folded on a small screen, and open where there is room. */
export function ListFilter({ asked, children }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (fold.current) openWhereWide(fold.current);
  }, []);
  return (
    <details className="filter-fold list-filter" ref={fold}>
      <summary>
        Filter and sort
        {asked > 0 && ` · ${asked} chosen`}
      </summary>
      <div>{children}</div>
    </details>
  );
}
