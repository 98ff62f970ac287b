const key = 'ledgerline-single-keys';

/** Whether shortcuts of a single character work in this browser; they do until somebody turns them off. */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

/** Turns shortcuts of a single character on or off in this browser. */
export function switchSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing keeps its shortcuts.
  }
}
