import type { Scene } from './scene.ts';

/** Shows and hides the types of a scene by their boxes, all of them checked at first. */
export function typeFilters(
  boxes: readonly HTMLInputElement[],
  { layout, hidden }: Scene,
  signal: AbortSignal,
  changed: () => void,
): void {
  for (const box of boxes) {
    const type = layout.types.indexOf(box.dataset.type ?? '');
    const onChange = () => {
      if (box.checked) hidden.delete(type);
      else hidden.add(type);
      changed();
    };
    box.checked = true;
    box.addEventListener('change', onChange, { signal });
  }
}
