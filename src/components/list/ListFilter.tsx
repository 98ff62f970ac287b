import type { ReactNode } from 'react';

interface Props {
  /** How many things narrow the list. */
  asked: number;
  children: ReactNode;
}

/** What a list is narrowed and sorted with: folded on a small screen, and open where there is room. */
export function ListFilter({ asked, children }: Props) {
  return (
    <details className="list-filter">
      <summary>
        Filter and sort
        {asked > 0 && ` · ${asked} chosen`}
      </summary>
      <div>{children}</div>
    </details>
  );
}
