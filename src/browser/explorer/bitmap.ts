import { drawGraph } from './draw-graph.ts';
import type { Inks } from './inks.ts';
import type { Scene } from './scene.ts';
import type { Size, View } from './view.ts';

/** A finished drawing of the graph, and the view it was drawn for. */
export interface Bitmap {
  readonly canvas: HTMLCanvasElement;
  readonly view: View;
}

/** What a bitmap is drawn from, and how many of its pixels make one of the page. */
export interface Subject {
  readonly scene: Scene;
  readonly size: Size;
  readonly inks: Inks;
  readonly density: number;
}

/** Draws a bitmap in pieces; it is there when the last of them is done. */
export function* drawBitmap({ scene, size, inks, density }: Subject, view: View): Generator<void, Bitmap> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(size.width * density);
  canvas.height = Math.ceil(size.height * density);
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) throw new Error('This browser draws no pictures.');
  pen.scale(density, density);
  yield* drawGraph({ pen, scene, view, size, inks });
  return { canvas, view };
}

/** Lays a bitmap under another view: sharp where both views agree, blurred while they do not. */
export function layBitmap(pen: CanvasRenderingContext2D, bitmap: Bitmap, view: View, size: Size): void {
  const factor = view.scale / bitmap.view.scale;
  const [x, y] = [(bitmap.view.x - view.x) * view.scale, (bitmap.view.y - view.y) * view.scale];
  pen.drawImage(bitmap.canvas, x, y, size.width * factor, size.height * factor);
}
