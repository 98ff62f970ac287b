import type { GraphLayout } from '../../../pipeline/graph-layout.ts';
import { part } from '../../player/part.ts';
import { findNodes } from './find-nodes.ts';
import { onNewInks } from './inks.ts';
import { moveByKey } from './moves.ts';
import { Picture } from './picture.ts';
import { followPointers } from './pointer.ts';
import { neighborsOf, nodeAddress, nodeWords, type Scene, type TypeNames } from './scene.ts';
import { centeredView } from './view.ts';

/** Brings the explorer's controls to life around a layout that has come. */
export function openExplorer(host: HTMLElement, layout: GraphLayout, signal: AbortSignal): void {
  const canvas = part<HTMLCanvasElement>(host, 'canvas');
  const field = part<HTMLInputElement>(host, 'input[type=search]');
  const link = part<HTMLAnchorElement>(host, '[data-record]');
  const said = part(host, '[data-says]');
  if (!canvas || !field || !link || !said) return;
  const filters = [...host.querySelectorAll<HTMLInputElement>('[data-type]')];
  const scene: Scene = { layout, names: namesOf(layout, filters), hidden: new Set() };
  const picture = new Picture(canvas, scene, signal);
  let chosen: number | undefined;
  let found: number[] = [];
  let at = -1;

  const look = (node: number | undefined) => {
    if (picture.lookedAt === node) return;
    picture.lookedAt = node;
    canvas.style.cursor = node === undefined || node === chosen ? '' : 'pointer';
    picture.show();
  };
  const choose = (node: number | undefined, words = '') => {
    chosen = node;
    look(node);
    link.hidden = node === undefined;
    if (node === undefined) return said.replaceChildren(words);
    const count = neighborsOf(scene, node).length;
    said.textContent = `${words}${nodeWords(scene, node)}. ${count} ${count === 1 ? 'connection' : 'connections'}.`;
    link.href = nodeAddress(scene, node);
  };
  const find = () => {
    found = findNodes(scene, field.value);
    at = -1;
  };
  const goTo = (step: 1 | -1) => {
    if (found.length === 0) return choose(undefined, 'Nothing is called that.');
    at = at < 0 ? (step === 1 ? 0 : found.length - 1) : (at + step + found.length) % found.length;
    const node = found[at] ?? 0;
    choose(node, `${at + 1} of ${found.length}: `);
    picture.show(centeredView(picture.view, layout.x[node] ?? 0, layout.y[node] ?? 0, picture.size));
  };
  const listen = { signal };

  followPointers(
    canvas,
    scene,
    picture,
    {
      hover: (node) => look(node ?? chosen),
      press: (node, { pointerType, ctrlKey, metaKey }) => {
        const isOpened = pointerType !== 'touch' || node === chosen;
        choose(node);
        if (isOpened)
          link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }));
      },
    },
    signal,
  );
  canvas.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const view = moveByKey(event.key, picture);
      if (view) picture.show(view);
      else if (event.key === 'PageDown') goTo(1);
      else if (event.key === 'PageUp') goTo(-1);
      else if (event.key === 'Enter' && chosen !== undefined) link.click();
      else return;
      event.preventDefault();
    },
    listen,
  );
  field.addEventListener(
    'input',
    () => {
      find();
      if (field.value) goTo(1);
      else choose(undefined);
    },
    listen,
  );
  field.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      goTo(event.shiftKey ? -1 : 1);
    },
    listen,
  );
  host.addEventListener(
    'click',
    ({ target }) => {
      const does = target instanceof Element ? target.closest<HTMLElement>('[data-does]')?.dataset.does : undefined;
      if (does === 'next' || does === 'previous') return goTo(does === 'next' ? 1 : -1);
      const view = does && moveByKey(does, picture);
      if (view) picture.show(view);
    },
    listen,
  );
  for (const box of filters)
    box.addEventListener(
      'change',
      () => {
        const type = layout.types.indexOf(box.dataset.type ?? '');
        if (box.checked) scene.hidden.delete(type);
        else scene.hidden.add(type);
        if (chosen !== undefined && scene.hidden.has(layout.type[chosen] ?? -1)) choose(undefined);
        find();
        picture.renew();
      },
      listen,
    );
  onNewInks(() => picture.renew(), signal);
  const sizes = new ResizeObserver(() => {
    const { width, height } = picture.size;
    if (canvas.clientWidth !== width || canvas.clientHeight !== height) picture.renew();
  });
  sizes.observe(canvas);
  signal.addEventListener('abort', () => sizes.disconnect());
  for (const box of filters) box.checked = true;
  field.value = '';
  choose(undefined);
  find();
}

const namesOf = ({ types }: GraphLayout, boxes: readonly HTMLInputElement[]): TypeNames =>
  types.map((type) => {
    const box = boxes.find(({ dataset }) => dataset.type === type);
    return {
      name: `${type.slice(0, 1).toUpperCase()}${type.slice(1)}`,
      plural: box?.dataset.plural ?? type,
      address: box?.dataset.list ?? '',
    };
  });
