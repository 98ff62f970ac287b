import { addShape, nodeRadius } from './draw-nodes.ts';
import { shortTitle } from './draw-titles.ts';
import type { Drawing } from './drawing.ts';
import { neighborsOf, nodeWords } from './scene.ts';

/** Draws what changes from moment to moment over the picture: the steps at its top, and the one node that is looked at. */
export function drawOver(drawing: Drawing, node: number | undefined): void {
  if (node !== undefined) drawLookedAt(drawing, node);
  drawSteps(drawing);
}

function drawSteps({ pen, scene: { layout }, view, size, inks }: Drawing): void {
  pen.fillStyle = inks.paper;
  pen.fillRect(0, 0, size.width, 24);
  pen.fillStyle = inks.line;
  pen.fillRect(0, 24, size.width, 1);
  pen.fillStyle = inks.soft;
  pen.font = '12px system-ui, sans-serif';
  pen.textAlign = 'center';
  for (const { step, x, width } of layout.lanes) {
    const isNarrow = width * view.scale < 48;
    const words = step === 0 ? (isNarrow ? '–' : 'No step') : isNarrow ? String(step) : `Step ${step}`;
    pen.fillText(words, (x + (width - 10) / 2 - view.x) * view.scale, 16);
  }
}

function drawLookedAt({ pen, scene, view, size, inks }: Drawing, node: number): void {
  const { x: xs, y: ys, type, types } = scene.layout;
  const place = (at: number) => [((xs[at] ?? 0) - view.x) * view.scale, ((ys[at] ?? 0) - view.y) * view.scale] as const;
  const [x, y] = place(node);
  pen.strokeStyle = inks.now;
  pen.fillStyle = inks.now;
  pen.lineWidth = 1;
  const others = neighborsOf(scene, node);
  pen.beginPath();
  for (const other of others) {
    pen.moveTo(x, y);
    pen.lineTo(...place(other));
  }
  pen.stroke();
  pen.beginPath();
  for (const other of [...others, node]) {
    const kind = types[type[other] ?? 0] ?? '';
    addShape(pen, kind, ...place(other), nodeRadius(kind, view) + (other === node ? 2 : 0.5));
  }
  pen.fill();

  pen.font = '13px system-ui, sans-serif';
  pen.textAlign = 'start';
  const { number, title, code } = nodeWords(scene, node);
  // The marks keep a title from turning the words around it.
  const words = `${number}: \u2068${shortTitle(title, size.width - 240)}\u2069${code}`;
  const width = Math.min(pen.measureText(words).width, size.width - 32);
  const left = Math.max(8, Math.min(x - width / 2 - 8, size.width - width - 24));
  const top = y > 72 ? y - 44 : y + 20;
  pen.fillRect(left, top, width + 16, 26);
  pen.fillStyle = inks.onNow;
  pen.fillText(words, left + 8, top + 17, width);
}
