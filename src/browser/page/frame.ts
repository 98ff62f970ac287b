/** What runs on every page: the theme, the keys, and the doors to search and help, whose own code comes when they open. */
import { addCommands, listenForKeys } from '../keyboard/commands.ts';
import { goToStep, moveInList } from '../keyboard/move-in-list.ts';
import { startSoftNavigation } from '../navigation/soft-navigation.ts';
import { elementFrom } from '../shared/element-from.ts';
import { hasSound, playOrPause } from '../shared/play-or-pause.ts';
import { generatedCommand, startGeneratedSwitch } from './generated-text.ts';
import { startPersonal } from './personal.ts';
import { startThemeToggle, themeCommands } from './theme.ts';

const openSearch = () => void import('../search/search-dialog.ts').then(({ showSearch }) => showSearch());
const openPalette = () => void import('../search/search-dialog.ts').then(({ showPalette }) => showPalette());
const openHelp = () => void import('../keyboard/help-dialog.ts').then(({ showHelp }) => showHelp());

startThemeToggle();
addCommands(
  { key: '/', does: 'Search', run: openSearch },
  { key: 'Mod+k', shown: 'Ctrl K or ⌘ K', does: 'Search, or go anywhere by name', run: openPalette },
  { key: 'j', does: 'Next row of a list', run: () => moveInList(1) },
  { key: 'k', does: 'Previous row of a list', run: () => moveInList(-1) },
  { key: '1…9', shown: '1 to 9', does: 'Go to that step, where a page shows the nine steps', run: goToStep },
  { key: 'p', does: 'Play or pause the sound', run: playOrPause, inPalette: hasSound },
  { key: '?', does: 'Keyboard help', run: openHelp, inPalette: () => true },
  ...themeCommands,
  generatedCommand,
);
listenForKeys();

startSoftNavigation();
startPersonal();

const addHelpButton = () =>
  document
    .querySelector('.site-footer ul')
    ?.append(elementFrom('<li><button type="button" data-keys-help>Keyboard</button></li>'));
document.addEventListener('astro:after-swap', addHelpButton);
addHelpButton();
startGeneratedSwitch();
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest('[data-keys-help]')) openHelp();
  const link = event.target.closest('.site-header a[href$="/search/"]');
  // A click that asks for a new tab or window keeps its meaning, and the search page needs no dialog.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  if (document.querySelector('[data-search-page]')) return;
  event.preventDefault();
  openSearch();
});
