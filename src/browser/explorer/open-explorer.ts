import { headingOf } from '../../../content-schema/derive/in-words.ts';
import type { MapLayout } from '../../pipeline/graph/map-layout.ts';
import { elementIn } from '../shared/element-in.ts';
import { Choice } from './choice.ts';
import { onNewInks } from './inks.ts';
import { moveByKey } from './moves.ts';
import { Picture } from './picture.ts';
import { followPointers } from './pointer.ts';
import type { Scene, TypeNames } from './scene.ts';
import { typeFilters } from './type-filters.ts';

/** Brings the explorer's controls to life around a layout that has come; they rest when the signal aborts. */
export function openExplorer(host: HTMLElement, layout: MapLayout, signal: AbortSignal): void {
  const canvas = elementIn<HTMLCanvasElement>(host, 'canvas');
  const field = elementIn<HTMLInputElement>(host, 'input[type=search]');
  const link = elementIn<HTMLAnchorElement>(host, '[data-record]');
  const said = elementIn(host, '[data-says]');
  if (!canvas || !field || !link || !said) return;
  const boxes = [...host.querySelectorAll<HTMLInputElement>('[data-type]')];
  const scene: Scene = { layout, names: namesOf(layout, boxes), hidden: new Set() };
  const picture = new Picture(canvas, scene, signal);
  const choice = new Choice(scene, picture, said, link);
  field.value = '';

  followPointers(
    canvas,
    scene,
    picture,
    {
      hover: (node) => {
        canvas.style.cursor = node === undefined ? '' : 'pointer';
        choice.hover(node);
      },
      press: (node, { pointerType, ctrlKey, metaKey }) => {
        // A finger cannot hover, so its first tap asks and the second opens.
        const isOpened = pointerType !== 'touch' || node === choice.node;
        choice.choose(node);
        if (isOpened)
          link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }));
      },
    },
    signal,
  );
  const does = (name: string): boolean => {
    const view = moveByKey(name, picture);
    if (view) picture.show(view);
    else if (name === 'PageDown') choice.step(1);
    else if (name === 'PageUp') choice.step(-1);
    else if (name === 'Enter' && choice.node !== undefined) link.click();
    else return false;
    return true;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (does(event.key)) event.preventDefault();
  };
  const onFieldKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') choice.step(event.shiftKey ? -1 : 1);
  };
  const onWords = () => {
    choice.find(field.value);
    if (field.value) choice.step(1);
    else choice.choose(undefined);
  };
  const onClick = ({ target }: Event) => {
    if (target instanceof Element) does(target.closest<HTMLElement>('[data-does]')?.dataset.does ?? '');
  };
  canvas.addEventListener('keydown', onKey, { signal });
  field.addEventListener('keydown', onFieldKey, { signal });
  field.addEventListener('input', onWords, { signal });
  host.addEventListener('click', onClick, { signal });
  typeFilters(boxes, scene, signal, () => {
    if (choice.node !== undefined && scene.hidden.has(layout.type[choice.node] ?? -1)) choice.choose(undefined);
    choice.find(field.value);
    picture.renew();
  });
  onNewInks(() => picture.renew(), signal);
  onNewSize(canvas, picture, signal);
}

function onNewSize(canvas: HTMLCanvasElement, picture: Picture, signal: AbortSignal): void {
  const sizes = new ResizeObserver(() => {
    const { width, height } = picture.size;
    if (canvas.clientWidth !== width || canvas.clientHeight !== height) picture.renew();
  });
  sizes.observe(canvas);
  signal.addEventListener('abort', () => sizes.disconnect());
}

const namesOf = ({ types }: MapLayout, boxes: readonly HTMLInputElement[]): TypeNames =>
  types.map((type) => {
    const { plural = type, list = '' } = boxes.find(({ dataset }) => dataset.type === type)?.dataset ?? {};
    return { name: headingOf(type), plural, address: list };
  });
