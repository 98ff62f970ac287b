import type { Drawing } from './drawing.ts';

/** Paper, and a lighter strip for the lane of each step. */
export function drawLanes({ pen, scene: { layout }, view, size, inks }: Drawing): void {
  pen.fillStyle = inks.paper;
  pen.fillRect(0, 0, size.width, size.height);
  const lanes = layout.bands.filter(({ name }) => !layout.types.includes(name));
  const top = lanes[0]?.y ?? 0;
  const last = lanes.at(-1);
  const bottom = last ? last.y + last.height : 0;
  pen.fillStyle = inks.lane;
  for (const { x, width } of layout.lanes)
    pen.fillRect(
      (x - 10 - view.x) * view.scale,
      (top - view.y) * view.scale,
      (width + 10) * view.scale,
      (bottom - top) * view.scale,
    );
}
