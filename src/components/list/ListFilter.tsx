import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  /** How many things narrow the list. */
  asked: number;
  children: ReactNode;
}

/** What a list is narrowed and sorted with: folded on a small screen, and open where there is room. */
export function ListFilter({ asked, children }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // Styles open it where there is room, but in browsers that let no style into a fold.
    if (CSS.supports('selector(::details-content)') || !fold.current) return;
    fold.current.open = matchMedia('(min-width: 48rem)').matches;
  }, []);
  return (
    <details className="list-filter" ref={fold}>
      <summary>
        Filter and sort
        {asked > 0 && ` · ${asked} chosen`}
      </summary>
      <div>{children}</div>
    </details>
  );
}
