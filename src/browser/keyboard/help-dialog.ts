import { allShortcuts, isSingleKey } from './commands.ts';
import { singleKeysAreOn, switchSingleKeys } from './single-keys.ts';

/** Shows what the keys do, and the switch that turns single keys off. Made when it is first asked for. */
export function showHelp(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#keys-help') ?? made();
  if (!dialog.open) dialog.showModal();
}

function made(): HTMLDialogElement {
  const dialog = element('dialog', { id: 'keys-help', className: 'keys-help' });
  dialog.setAttribute('aria-labelledby', 'keys-help-title');
  const list = element('dl');
  for (const shortcut of allShortcuts()) {
    const { key, shown = key, does } = shortcut;
    const keys = element('dt');
    for (const word of shown.split(' '))
      keys.append(/^(or|to)$/.test(word) ? ` ${word} ` : element('kbd', { textContent: word }));
    list.append(keys, element('dd', { textContent: isSingleKey(shortcut) ? does : `${does} (always on)` }));
  }
  const close = element('button', { type: 'button', textContent: 'Close' });
  close.addEventListener('click', () => dialog.close());
  dialog.append(element('h2', { id: 'keys-help-title', textContent: 'Keyboard' }), list, singleKeySwitch(), close);
  document.body.append(dialog);
  return dialog;
}

function singleKeySwitch(): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: singleKeysAreOn() });
  box.addEventListener('change', () => switchSingleKeys(box.checked));
  const label = element('label', { className: 'keys-switch' });
  label.append(box, ' Single keys work on this device');
  return label;
}

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] => Object.assign(document.createElement(name), properties);
