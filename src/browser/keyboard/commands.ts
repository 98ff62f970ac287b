/** The one registry of what can be done by a key or by name: what is declared here works, the help prints it, and the palette finds it. */
import { singleKeysAreOn } from './single-keys.ts';

/** Something a person can do, and how. */
export interface Command {
  /** What it does, in a reader's words. */
  readonly does: string;
  /** The character, or `Mod+` and a letter for Ctrl or Cmd; left out where it is found by its words alone. */
  readonly key?: string;
  /** How the help names the keys, where that is not `key` itself. */
  readonly shown?: string;
  /** Whether the palette offers it on the page as it is now; left out where it never does. */
  readonly inPalette?: () => boolean;
  /** Does it; `false` when there is nothing to do here, and the key keeps its own meaning. */
  readonly run: (key: string) => unknown;
}

/** A command that has a key. */
type Shortcut = Command & { readonly key: string };

const commands: Command[] = [];

/** Declares commands of this page. */
export const addCommands = (...more: readonly Command[]): void => {
  commands.push(...more);
};

/** What has been declared and has a key, for the help. */
export const allShortcuts = (): readonly Shortcut[] => commands.filter(hasKey);

/** What has been declared for the palette. */
export const namedCommands = (): readonly Command[] => commands.filter(({ inPalette }) => inPalette?.());

/** Whether a shortcut is a bare character, which people who speak to their computer must be able to turn off (WCAG 2.1.4). */
export const isSingleKey = ({ key }: Shortcut): boolean => !key.startsWith('Mod+');

/** Listens for declared keys. Text fields and open dialogs keep their keys. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const modified = event.ctrlKey || event.metaKey;
    const pressed = modified ? `Mod+${event.key.toLowerCase()}` : event.key;
    const shortcut = allShortcuts().find(({ key }) => key === pressed || (key === '1…9' && /^[1-9]$/.test(pressed)));
    if (!shortcut) return;
    if (
      isSingleKey(shortcut) &&
      (!singleKeysAreOn() || isTyping(event.target) || document.querySelector('dialog[open]'))
    )
      return;
    if (shortcut.run(event.key) !== false) event.preventDefault();
  });
}

const hasKey = (command: Command): command is Shortcut => command.key !== undefined;

// A closed dialog's field keeps the focus until the next frame, and nobody types into what is not there.
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.checkVisibility() &&
  (target.isContentEditable || target.closest('input, textarea, select, audio, video') !== null);
