/** Opens a fold on a screen of this width. Styles do so, but in browsers that let no style into a fold. */
export function openWhereWide(fold: HTMLDetailsElement, width: `${number}rem`): void {
  if (!CSS.supports('selector(::details-content)')) fold.open ||= matchMedia(`(min-width: ${width})`).matches;
}
