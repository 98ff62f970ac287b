import { localStore } from '../shared/local-store.ts';
import { heardEvent, heardKey, listenerKey } from '../shared/store-keys.ts';

const isKept = (key: string) => localStore(key).read() !== null;

/** Shows a page to who has heard something, or has said "This is me". For everybody else nothing is loaded. */
export function startPersonal(): void {
  const show = () => {
    const isMe = isKept(listenerKey);
    if ((isMe || isKept(heardKey)) && document.querySelector('heard-stave')) void import('../heard-path/elements.ts');
    if (isMe) void import('../listener/fill-run-forms.ts').then(({ fillRunForms }) => fillRunForms());
  };
  for (const moment of ['astro:after-swap', heardEvent]) document.addEventListener(moment, show);
  show();
}
