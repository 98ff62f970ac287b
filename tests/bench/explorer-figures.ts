import type { Page } from '@playwright/test';

/** What somebody gets who opens the explorer and moves in it. */
export interface ExplorerFigures {
  /** Milliseconds from the press of the button to a picture on the screen. */
  readonly first: number;
  /** Frames a second while the picture is dragged, and while it is zoomed in and out. */
  readonly dragged: number;
  readonly zoomed: number;
}

const seconds = 2;

/** Opens the explorer on a page that shows its button, drags it and turns the wheel, two seconds each, with the browser's own input. */
export async function explorerFigures(page: Page): Promise<ExplorerFigures> {
  const first = await page.evaluate(pressAndWait);
  const canvas = page.locator('graph-explorer canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('The explorer has no picture.');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  const zoomed = await framesWhile(page, (turn) => page.mouse.wheel(0, turn % 40 < 20 ? -120 : 120));
  await page.mouse.down();
  const dragged = await framesWhile(page, (turn) =>
    page.mouse.move(middle.x + 200 * Math.sin(turn / 10), middle.y + 100 * Math.cos(turn / 7)),
  );
  await page.mouse.up();
  return { first, dragged, zoomed };
}

async function pressAndWait(): Promise<number> {
  const button = document.querySelector<HTMLElement>('graph-explorer [data-open]');
  const frame = () => new Promise(requestAnimationFrame);
  const start = performance.now();
  button?.click();
  while (button?.closest<HTMLElement>('graph-explorer')?.dataset.state !== 'open') await frame();
  // The first frame paints the picture; the second comes when that is done.
  await frame();
  await frame();
  return performance.now() - start;
}

async function framesWhile(page: Page, move: (turn: number) => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const count = { frames: 0, start: performance.now(), isOn: true };
    Object.assign(globalThis, { count });
    const tick = () => {
      count.frames++;
      if (count.isOn) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const end = performance.now() + seconds * 1000;
  for (let turn = 0; performance.now() < end; turn++) await move(turn);
  return page.evaluate(() => {
    const count = Reflect.get(globalThis, 'count') as { frames: number; start: number; isOn: boolean };
    count.isOn = false;
    return (1000 * count.frames) / (performance.now() - count.start);
  });
}
