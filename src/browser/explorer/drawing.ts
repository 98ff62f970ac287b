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
