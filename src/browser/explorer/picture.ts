import { type Bitmap, drawBitmap, layBitmap, type Subject } from './bitmap.ts';
import { drawOver } from './draw-over.ts';
import { readInks } from './inks.ts';
import type { Scene } from './scene.ts';
import { fitView, type Size, type View } from './view.ts';

/** Milliseconds of a frame that a drawing may take while somebody may be moving the picture. */
const slice = 8;
/** Milliseconds without movement after which the picture is drawn sharp. */
const rest = 100;

/**
 * The picture on its canvas. A large graph takes longer to draw than a frame lasts, so a finished bitmap is moved and stretched
 * while the view moves, with the whole graph under it, and a sharp one is drawn in small slices once the view rests.
 */
export class Picture {
  view: View;
  lookedAt: number | undefined;
  readonly #canvas: HTMLCanvasElement;
  readonly #scene: Scene;
  readonly #signal: AbortSignal;
  #subject: Subject;
  #sharp: Bitmap | undefined;
  #whole: Bitmap | undefined;
  #work: Generator<void, Bitmap> | undefined;
  #moved = 0;
  #isAwaited = false;

  constructor(canvas: HTMLCanvasElement, scene: Scene, signal: AbortSignal) {
    this.#canvas = canvas;
    this.#scene = scene;
    this.#signal = signal;
    this.#subject = this.#measure();
    this.view = this.fitting;
    this.renew();
  }

  get size(): Size {
    return this.#subject.size;
  }

  /** The view of the whole graph. */
  get fitting(): View {
    return fitView(this.#scene.layout, this.size);
  }

  /** Draws everything anew and at once: other size, colors or types. */
  renew(): void {
    this.#subject = this.#measure();
    const { size, density } = this.#subject;
    this.#canvas.width = Math.ceil(size.width * density);
    this.#canvas.height = Math.ceil(size.height * density);
    this.#work = undefined;
    this.#whole = undefined;
    this.#sharp = finished(drawBitmap(this.#subject, this.view));
    this.#frame();
  }

  /** Shows another view, or the same one with something else looked at. */
  show(view = this.view): void {
    if (!isSame(view, this.view)) {
      this.view = view;
      this.#work = undefined;
      this.#moved = performance.now();
    }
    this.#await();
  }

  #measure(): Subject {
    const { clientWidth, clientHeight } = this.#canvas;
    const size = { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
    const density = Math.min(2, devicePixelRatio);
    return { scene: this.#scene, size, inks: readInks(this.#canvas.parentElement ?? document.body), density };
  }

  #await(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    requestAnimationFrame(() => {
      this.#isAwaited = false;
      if (!this.#signal.aborted) this.#frame();
    });
  }

  #frame(): void {
    const pen = this.#canvas.getContext('2d', { alpha: false });
    if (!pen) return;
    const { size, density, inks } = this.#subject;
    const isResting = performance.now() - this.#moved >= rest;
    if (isResting) this.#sharpen();
    pen.setTransform(density, 0, 0, density, 0, 0);
    pen.fillStyle = inks.paper;
    pen.fillRect(0, 0, size.width, size.height);
    if (this.#whole && !this.#isSharp) layBitmap(pen, this.#whole, this.view, size);
    if (this.#sharp) layBitmap(pen, this.#sharp, this.view, size);
    drawOver({ pen, scene: this.#scene, view: this.view, size, inks }, this.lookedAt);
    if (!isResting || !this.#isSharp || !this.#whole) this.#await();
  }

  get #isSharp(): boolean {
    return this.#sharp !== undefined && isSame(this.#sharp.view, this.view);
  }

  /** Goes on with the drawing that is missing: the present view first, then the whole. */
  #sharpen(): void {
    if (this.#isSharp && !this.#whole && this.#sharp && isSame(this.view, this.fitting)) this.#whole = this.#sharp;
    if (this.#isSharp && this.#whole) return;
    const wanted = this.#isSharp ? this.fitting : this.view;
    this.#work ??= drawBitmap(this.#subject, wanted);
    const end = performance.now() + slice;
    let step = this.#work.next();
    while (!step.done && performance.now() < end) step = this.#work.next();
    if (!step.done) return;
    this.#work = undefined;
    if (this.#isSharp) this.#whole = step.value;
    else this.#sharp = step.value;
  }
}

const isSame = (a: View, b: View): boolean => a.x === b.x && a.y === b.y && a.scale === b.scale;

function finished(work: Generator<void, Bitmap>): Bitmap {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
