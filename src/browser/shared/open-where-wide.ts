/** Opens a fold of filters where there is room. Styles do so (`.filter-fold`), but in browsers that let no style into a fold. */
export function openWhereWide(fold: HTMLDetailsElement): void {
  if (!CSS.supports('selector(::details-content)')) fold.open ||= matchMedia('(min-width: 48rem)').matches;
}
