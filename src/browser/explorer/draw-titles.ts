import { nodeRadius } from './draw-nodes.ts';
import type { Drawing } from './drawing.ts';
import { isShown } from './scene.ts';

const font = '12px system-ui, sans-serif';
/** Pixels that a letter of the picture takes, about. */
const letter = 6.4;

/** Draws the names of bands, and titles where there is room for them. */
export function drawTitles(drawing: Drawing): void {
  const { pen, scene, view, size, inks } = drawing;
  const { layout, names } = scene;
  const unit = 10 * view.scale;
  pen.font = font;
  pen.textAlign = 'start';
  pen.fillStyle = inks.soft;
  for (const { name, y } of layout.bands) {
    const type = layout.types.indexOf(name);
    if (type >= 0 && scene.hidden.has(type)) continue;
    const words = type < 0 ? name : (names[type]?.plural ?? name);
    pen.fillText(words, Math.max(4, -view.x * view.scale), (y - view.y) * view.scale + 14);
  }
  pen.textAlign = 'center';
  pen.fillStyle = inks.ink;
  const lane = ((layout.lanes[0]?.width ?? 10) + 20) * view.scale;
  for (const [index, type] of layout.types.entries()) {
    const room = type === 'session' ? lane : unit;
    if (room < 70 || unit < 8) continue;
    const radius = nodeRadius(type, view);
    for (let node = 0; node < layout.x.length; node++) {
      if (layout.type[node] !== index || !isShown(scene, node)) continue;
      const [x, y] = [((layout.x[node] ?? 0) - view.x) * view.scale, ((layout.y[node] ?? 0) - view.y) * view.scale];
      if (x < -room || x > size.width + room || y < -unit || y > size.height + unit) continue;
      pen.fillText(
        shortTitle(layout.title[node] ?? '', room - 8),
        x,
        type === 'session' ? y - radius - 5 : y + radius + 14,
      );
    }
  }
}

/** A title as far as the room allows. */
export function shortTitle(title: string, room: number): string {
  const letters = Math.max(2, Math.floor(room / letter));
  if (title.length <= letters) return title;
  // Half of an emoji is drawn as a box.
  return `${title
    .slice(0, letters - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
