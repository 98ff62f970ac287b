import type { Picture } from './picture.ts';
import { movedView, type View, zoomedView } from './view.ts';

const far = 80;
const nearer = 1.4;

/** The view after a key that moves the picture; nothing for other keys. */
export function moveByKey(key: string, picture: Picture): View | undefined {
  const { view, size } = picture;
  const middle = [size.width / 2, size.height / 2] as const;
  switch (key) {
    case 'ArrowLeft':
      return movedView(view, far, 0);
    case 'ArrowRight':
      return movedView(view, -far, 0);
    case 'ArrowUp':
      return movedView(view, 0, far);
    case 'ArrowDown':
      return movedView(view, 0, -far);
    case '+':
    case '=':
      return zoomedView(view, nearer, middle);
    case '-':
      return zoomedView(view, 1 / nearer, middle);
    case '0':
    case 'Home':
      return picture.fitting;
    default:
      return undefined;
  }
}
