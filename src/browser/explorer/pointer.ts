import { nearestNode } from './find-nodes.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import { movedView, zoomedView } from './view.ts';

/** What a pointer does beyond moving the picture. */
export interface Pointed {
  /** The node under the pointer has changed. */
  readonly hover: (node: number | undefined) => void;
  /** A node was clicked with a mouse, or tapped. */
  readonly press: (node: number, event: PointerEvent) => void;
}

/** Pixels around a node that count as the node; a finger is wider. */
const reach = { mouse: 10, touch: 22 };
/** Pixels that a press may move and still be a press. */
const still = 5;

/** Moves the picture by dragging, by wheel and by two fingers. */
export function followPointers(
  canvas: HTMLCanvasElement,
  scene: Scene,
  picture: Picture,
  { hover, press }: Pointed,
  signal: AbortSignal,
): void {
  const down = new Map<number, readonly [x: number, y: number]>();
  let way = 0;
  const nodeAt = ({ offsetX, offsetY, pointerType }: PointerEvent) => {
    const { x, y, scale } = picture.view;
    const near = (pointerType === 'touch' ? reach.touch : reach.mouse) / scale;
    return nearestNode(scene, x + offsetX / scale, y + offsetY / scale, near);
  };
  const on = <K extends keyof HTMLElementEventMap>(name: K, act: (event: HTMLElementEventMap[K]) => void) =>
    canvas.addEventListener(name, act, { signal, passive: false });

  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    if (down.size === 0) way = 0;
    down.set(event.pointerId, [event.offsetX, event.offsetY]);
  });
  on('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch') hover(nodeAt(event));
      return;
    }
    const here = [event.offsetX, event.offsetY] as const;
    down.set(event.pointerId, here);
    const [byX, byY] = [here[0] - before[0], here[1] - before[1]];
    way += Math.hypot(byX, byY);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) return picture.show(movedView(picture.view, byX, byY));
    const factor = distance(here, other) / Math.max(1, distance(before, other));
    const middle = [(here[0] + other[0]) / 2, (here[1] + other[1]) / 2] as const;
    picture.show(zoomedView(movedView(picture.view, byX / 2, byY / 2), factor, middle));
  });
  on('pointerup', (event) => {
    const wasAlone = down.size === 1;
    if (!down.delete(event.pointerId) || !wasAlone || way > still) return;
    const node = nodeAt(event);
    if (node !== undefined) press(node, event);
  });
  on('pointercancel', ({ pointerId }) => down.delete(pointerId));
  on('pointerleave', () => hover(undefined));
  on('wheel', (event) => {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
    picture.show(zoomedView(picture.view, Math.exp(-pixels * 0.0015), [event.offsetX, event.offsetY]));
  });
}

const distance = (a: readonly [number, number], b: readonly [number, number]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
