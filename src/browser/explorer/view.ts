/** What part of the world the picture shows: the place of its top left corner, and pixels per world unit. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Width and height of a picture or a world. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room in pixels that the whole graph keeps from the picture's edges; above it stand the steps, below it the buttons. */
const margin = { side: 24, top: 36, bottom: 64 };
const smallest = 0.02;
const largest = 16;
/** Few records are not blown up to fill the picture. */
const largestFit = 4;

/** The view that shows a whole world, in the middle. */
export function fitView(world: Size, picture: Size): View {
  const free = { width: picture.width - 2 * margin.side, height: picture.height - margin.top - margin.bottom };
  const wanted = Math.min(free.width / Math.max(1, world.width), free.height / Math.max(1, world.height), largestFit);
  const scale = Math.max(smallest, wanted);
  return {
    scale,
    x: (world.width - picture.width / scale) / 2,
    y: (world.height - (picture.height + margin.top - margin.bottom) / scale) / 2,
  };
}

/** The view moved by pixels, as a hand moves paper. */
export const movedView = ({ x, y, scale }: View, byX: number, byY: number): View => ({
  x: x - byX / scale,
  y: y - byY / scale,
  scale,
});

/** The view nearer by a factor; what lies under a point of the picture stays there. */
export function zoomedView({ x, y, scale }: View, factor: number, at: readonly [x: number, y: number]): View {
  const next = Math.min(largest, Math.max(smallest, scale * factor));
  return { scale: next, x: x + at[0] / scale - at[0] / next, y: y + at[1] / scale - at[1] / next };
}

/** The view with a place of the world in its middle, near enough to read what stands there. */
export function centeredView({ scale }: View, x: number, y: number, { width, height }: Size): View {
  const near = Math.max(scale, 2);
  return { scale: near, x: x - width / 2 / near, y: y - height / 2 / near };
}
