import { drawEdges } from './draw-edges.ts';
import { drawLanes } from './draw-lanes.ts';
import { drawNodes } from './draw-nodes.ts';
import { drawTitles } from './draw-titles.ts';
import type { Drawing } from './drawing.ts';

/** Draws the whole picture, in pieces: whoever draws may let the browser breathe after each of them. */
export function* drawGraph(drawing: Drawing): Generator<void> {
  drawLanes(drawing);
  yield;
  yield* drawEdges(drawing);
  yield* drawNodes(drawing);
  drawTitles(drawing);
}
