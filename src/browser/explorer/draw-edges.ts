import type { Drawing } from './drawing.ts';
import { isShown } from './scene.ts';

/** Lines per stroke: software rasterizers take longer than their path grows, and a breath is due. */
const batch = 400;
/** So many lines of a kind keep their full strength; more of them grow fainter, so that a thousand are a shade and no block. */
const few = 120;
const strength = { most: 0.45, least: 0.05 };

/** Draws the edges that cross the picture, kind by kind; the way from session to session is the strongest. */
export function* drawEdges(drawing: Drawing): Generator<void> {
  const { pen, scene, view, inks } = drawing;
  const { x: xs, y: ys, edges } = scene.layout;
  const left = (node: number) => ((xs[node] ?? 0) - view.x) * view.scale;
  const top = (node: number) => ((ys[node] ?? 0) - view.y) * view.scale;
  pen.strokeStyle = inks.strong;
  for (const [kind, ends] of Object.entries(edges)) {
    const lines = seenLines(drawing, ends);
    const isPath = kind === 'sessionToNext';
    pen.lineWidth = isPath ? 2 : 1;
    pen.globalAlpha = isPath ? 1 : Math.max(strength.least, strength.most * Math.min(1, few / lines.length));
    for (let start = 0; start < lines.length; start += batch) {
      pen.beginPath();
      for (const at of lines.slice(start, start + batch)) {
        const [from = 0, to = 0] = [ends[at], ends[at + 1]];
        pen.moveTo(left(from), top(from));
        pen.lineTo(left(to), top(to));
      }
      pen.stroke();
      yield;
    }
  }
  pen.globalAlpha = 1;
}

/** Where the pairs of ends begin whose lines may cross the picture. */
function seenLines({ scene, view, size }: Drawing, ends: readonly number[]): number[] {
  const { x: xs, y: ys } = scene.layout;
  const right = view.x + size.width / view.scale;
  const bottom = view.y + size.height / view.scale;
  const seen: number[] = [];
  for (let at = 0; at < ends.length; at += 2) {
    const [from = 0, to = 0] = [ends[at], ends[at + 1]];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [xs[from], ys[from], xs[to], ys[to]];
    const isBeside = (x1 < view.x && x2 < view.x) || (x1 > right && x2 > right);
    const isAboveOrBelow = (y1 < view.y && y2 < view.y) || (y1 > bottom && y2 > bottom);
    if (!isBeside && !isAboveOrBelow && isShown(scene, from) && isShown(scene, to)) seen.push(at);
  }
  return seen;
}
