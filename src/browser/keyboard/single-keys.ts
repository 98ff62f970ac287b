import { localStore } from '../shared/local-store.ts';

const store = localStore('ledgerline-single-keys');

/** Whether shortcuts of a single character work in this browser; they do until somebody turns them off. */
export const singleKeysAreOn = (): boolean => store.read() !== 'off';

/** Turns shortcuts of a single character on or off in this browser. */
export const switchSingleKeys = (on: boolean): void => store.write(on ? 'on' : 'off');
