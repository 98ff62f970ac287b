import type { Sound } from './sound.ts';

/** Brings one ability of the player to its page; the signal ends it when the page goes. */
export type Enhance = (player: HTMLElement, sound: Sound, signal: AbortSignal) => void;
