import { fold } from '../../pipeline/text/fold.ts';
import { isShown, type Scene } from './scene.ts';

/** The shown nodes that words name: a number exactly, else a part of the code or the title. No words name all of them. */
export function findNodes(scene: Scene, words: string): number[] {
  const { id, title, code } = scene.layout;
  const wanted = fold(words.trim());
  const number = /^#?(\d+)$/.exec(wanted)?.[1];
  const exact: number[] = [];
  const found: number[] = [];
  for (let node = 0; node < id.length; node++) {
    if (!isShown(scene, node)) continue;
    if (number !== undefined && id[node] === Number(number)) exact.push(node);
    else if (fold(`${code[node]}\n${title[node]}`).includes(wanted)) found.push(node);
  }
  return [...exact, ...found];
}

/** The shown node nearest to a place of the world, within a reach. */
export function nearestNode(scene: Scene, x: number, y: number, reach: number): number | undefined {
  let nearest: number | undefined;
  let least = reach * reach;
  for (let node = 0; node < scene.layout.x.length; node++) {
    const [awayX, awayY] = [(scene.layout.x[node] ?? 0) - x, (scene.layout.y[node] ?? 0) - y];
    const distance = awayX * awayX + awayY * awayY;
    if (distance > least || !isShown(scene, node)) continue;
    [nearest, least] = [node, distance];
  }
  return nearest;
}
