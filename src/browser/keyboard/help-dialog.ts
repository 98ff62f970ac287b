import { newElement } from '../shared/new-element.ts';
import { allShortcuts, isSingleKey } from './commands.ts';
import { singleKeysAreOn, switchSingleKeys } from './single-keys.ts';

/** Shows what the keys do, and the switch that turns single keys off. Made when it is first asked for. */
export function showHelp(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#keys-help') ?? made();
  if (!dialog.open) dialog.showModal();
}

function made(): HTMLDialogElement {
  const dialog = newElement('dialog', { id: 'keys-help', className: 'keys-help' });
  dialog.setAttribute('aria-labelledby', 'keys-help-title');
  const list = newElement('dl');
  for (const shortcut of allShortcuts()) {
    const { key, shown = key, does } = shortcut;
    const keys = newElement('dt');
    for (const word of shown.split(' '))
      keys.append(/^(or|to)$/.test(word) ? ` ${word} ` : newElement('kbd', { textContent: word }));
    list.append(keys, newElement('dd', { textContent: isSingleKey(shortcut) ? does : `${does} (always on)` }));
  }
  const close = newElement('button', { type: 'button', textContent: 'Close' });
  close.addEventListener('click', () => dialog.close());
  dialog.append(newElement('h2', { id: 'keys-help-title', textContent: 'Keyboard' }), list, singleKeySwitch(), close);
  document.body.append(dialog);
  return dialog;
}

function singleKeySwitch(): HTMLElement {
  const box = newElement('input', { type: 'checkbox', checked: singleKeysAreOn() });
  box.addEventListener('change', () => switchSingleKeys(box.checked));
  const label = newElement('label', { className: 'keys-switch' });
  label.append(box, ' Single keys work on this device');
  return label;
}
