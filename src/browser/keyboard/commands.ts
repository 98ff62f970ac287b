/** The one registry of keys: what is declared here works, and is what the help dialog prints. */
import { singleKeysAreOn } from './single-keys.ts';

/** A key and what it does. */
export interface Shortcut {
  /** The character, or `Mod+` and a letter for Ctrl or Cmd. */
  readonly key: string;
  /** How the help names the keys, where that is not `key` itself. */
  readonly shown?: string;
  /** What it does, in a reader's words. */
  readonly does: string;
  /** Does it; `false` when there is nothing to do here, and the key keeps its own meaning. */
  readonly run: (key: string) => unknown;
}

const shortcuts: Shortcut[] = [];

/** Declares keys of this page. */
export const addShortcuts = (...more: readonly Shortcut[]): void => {
  shortcuts.push(...more);
};

/** What has been declared, for the help. */
export const allShortcuts = (): readonly Shortcut[] => shortcuts;

/** Whether a shortcut is a bare character, which people who speak to their computer must be able to turn off (WCAG 2.1.4). */
export const isSingleKey = ({ key }: Shortcut): boolean => !key.startsWith('Mod+');

/** Listens for declared keys. Text fields and open dialogs keep their keys. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const modified = event.ctrlKey || event.metaKey;
    const pressed = modified ? `Mod+${event.key.toLowerCase()}` : event.key;
    const shortcut = shortcuts.find(({ key }) => key === pressed || (key === '1…9' && /^[1-9]$/.test(pressed)));
    if (!shortcut) return;
    if (
      isSingleKey(shortcut) &&
      (!singleKeysAreOn() || isTyping(event.target) || document.querySelector('dialog[open]'))
    )
      return;
    if (shortcut.run(event.key) !== false) event.preventDefault();
  });
}

// A closed dialog's field keeps the focus until the next frame, and nobody types into what is not there.
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.checkVisibility() &&
  (target.isContentEditable || target.closest('input, textarea, select, audio, video') !== null);
