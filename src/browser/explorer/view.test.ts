import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centeredView, fitView, movedView, type View, zoomedView } from './view.ts';

const onScreen = (view: View, x: number, y: number) => [(x - view.x) * view.scale, (y - view.y) * view.scale] as const;
const size = fc.record({ width: fc.integer({ min: 200, max: 2000 }), height: fc.integer({ min: 200, max: 1200 }) });
const world = fc.record({ width: fc.integer({ min: 0, max: 5000 }), height: fc.integer({ min: 0, max: 5000 }) });
const views = fc.record({
  x: fc.integer({ min: -999, max: 999 }),
  y: fc.integer({ min: -999, max: 999 }),
  scale: fc.constantFrom(0.1, 0.5, 1, 3),
});

test('the fitting view shows all of the world', () => {
  fc.assert(
    fc.property(world, size, (all, picture) => {
      const view = fitView(all, picture);
      const [left, top] = onScreen(view, 0, 0);
      const [right, bottom] = onScreen(view, all.width, all.height);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(picture.width);
      expect(bottom).toBeLessThanOrEqual(picture.height);
    }),
  );
});

test('zooming keeps the place under the pointer where it is', () => {
  fc.assert(
    fc.property(views, fc.constantFrom(0.5, 1.2, 2, 100), fc.nat(800), fc.nat(600), (view, factor, x, y) => {
      const place = [view.x + x / view.scale, view.y + y / view.scale] as const;
      const [afterX, afterY] = onScreen(zoomedView(view, factor, [x, y]), ...place);
      expect(afterX).toBeCloseTo(x, 4);
      expect(afterY).toBeCloseTo(y, 4);
    }),
  );
});

test('moving there and back is no move, and what is centered stands in the middle', () => {
  fc.assert(
    fc.property(views, size, fc.nat(500), fc.nat(500), (view, picture, x, y) => {
      const back = movedView(movedView(view, x, y), -x, -y);
      expect(back.x).toBeCloseTo(view.x, 6);
      const [middleX, middleY] = onScreen(centeredView(view, x, y, picture), x, y);
      expect(middleX).toBeCloseTo(picture.width / 2, 6);
      expect(middleY).toBeCloseTo(picture.height / 2, 6);
    }),
  );
});
