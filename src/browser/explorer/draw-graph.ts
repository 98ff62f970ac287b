import { drawEdges } from './draw-edges.ts';
import { drawLanes } from './draw-lanes.ts';
import { drawNodes } from './draw-nodes.ts';
import { drawTitles } from './draw-titles.ts';
import type { Inks } from './inks.ts';
import type { Scene } from './scene.ts';
import type { Size, View } from './view.ts';

/** Everything that a part of the picture is drawn from. */
export interface Drawing {
  readonly pen: CanvasRenderingContext2D;
  readonly scene: Scene;
  readonly view: View;
  readonly size: Size;
  readonly inks: Inks;
}

/** Draws the whole picture, in pieces: whoever draws may let the browser breathe after each of them. */
export function* drawGraph(drawing: Drawing): Generator<void> {
  drawLanes(drawing);
  yield;
  yield* drawEdges(drawing);
  yield* drawNodes(drawing);
  drawTitles(drawing);
}
