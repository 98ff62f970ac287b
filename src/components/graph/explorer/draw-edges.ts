import type { Drawing } from './draw-graph.ts';
import { isShown } from './scene.ts';

/** Lines per stroke: software rasterizers grow faster than their path, and a breath is due. */
const batch = 400;

/** Draws the edges that cross the picture, kind by kind; the way from session to session is the strongest. */
export function* drawEdges({ pen, scene, view, size, inks }: Drawing): Generator<void> {
  const { x: xs, y: ys, edges } = scene.layout;
  const right = view.x + size.width / view.scale;
  const bottom = view.y + size.height / view.scale;
  for (const [kind, ends] of Object.entries(edges)) {
    pen.strokeStyle = inks.strong;
    pen.globalAlpha = kind === 'sessionToNext' ? 1 : 0.4;
    pen.lineWidth = kind === 'sessionToNext' ? 2 : 1;
    let lines = 0;
    pen.beginPath();
    for (let at = 0; at < ends.length; at += 2) {
      const [from = 0, to = 0] = [ends[at], ends[at + 1]];
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [xs[from], ys[from], xs[to], ys[to]];
      if ((x1 < view.x && x2 < view.x) || (x1 > right && x2 > right)) continue;
      if ((y1 < view.y && y2 < view.y) || (y1 > bottom && y2 > bottom)) continue;
      if (!isShown(scene, from) || !isShown(scene, to)) continue;
      pen.moveTo((x1 - view.x) * view.scale, (y1 - view.y) * view.scale);
      pen.lineTo((x2 - view.x) * view.scale, (y2 - view.y) * view.scale);
      if (++lines % batch > 0) continue;
      pen.stroke();
      yield;
      pen.beginPath();
    }
    pen.stroke();
  }
  pen.globalAlpha = 1;
}
