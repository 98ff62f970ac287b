import type { Drawing } from './drawing.ts';
import { isShown } from './scene.ts';
import type { View } from './view.ts';

/** Nodes per fill. */
const batch = 1000;

/** The radius of a node in pixels: sessions are the largest, and nothing vanishes. */
export function nodeRadius(type: string, { scale }: View): number {
  const unit = 10 * scale;
  if (type === 'session') return Math.min(11, Math.max(2.5, unit * 0.42));
  return Math.min(6, Math.max(0.8, unit * (type === 'run' ? 0.24 : 0.3)));
}

/** Draws the nodes in the picture: sessions as rings, runs as dots, everything else as diamonds. */
export function* drawNodes({ pen, scene, view, size, inks }: Drawing): Generator<void> {
  const { layout } = scene;
  for (const [index, type] of layout.types.entries()) {
    const radius = nodeRadius(type, view);
    const reach = radius / view.scale;
    const right = view.x + size.width / view.scale + reach;
    const bottom = view.y + size.height / view.scale + reach;
    pen.fillStyle = type === 'session' ? inks.paper : type === 'run' ? inks.soft : inks.ink;
    pen.strokeStyle = inks.ink;
    pen.lineWidth = 2;
    const finish = () => {
      pen.fill();
      if (type === 'session') pen.stroke();
    };
    let drawn = 0;
    pen.beginPath();
    for (let node = 0; node < layout.x.length; node++) {
      const [x = 0, y = 0] = [layout.x[node], layout.y[node]];
      if (layout.type[node] !== index || !isShown(scene, node)) continue;
      if (x < view.x - reach || x > right || y < view.y - reach || y > bottom) continue;
      addShape(pen, type, (x - view.x) * view.scale, (y - view.y) * view.scale, radius);
      if (++drawn % batch > 0) continue;
      finish();
      yield;
      pen.beginPath();
    }
    finish();
  }
}

/** Adds the sign of a type to the path; a dot of two pixels is as good as a square, which is quicker. */
export function addShape(pen: CanvasRenderingContext2D, type: string, x: number, y: number, radius: number): void {
  if (radius < 2) pen.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else if (type === 'session' || type === 'run') {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  } else {
    const tip = radius * 1.2;
    pen.moveTo(x, y - tip);
    pen.lineTo(x + tip, y);
    pen.lineTo(x, y + tip);
    pen.lineTo(x - tip, y);
    pen.closePath();
  }
}
