import { localStore } from '../shared/local-store.ts';
import { siteKey } from '../shared/store-keys.ts';

/** A number that one browser remembers. */
interface KeptNumber {
  /** The number kept last; the usual one where nothing is kept, or something that is none. */
  read(): number;
  /** Keeps a number that somebody may want. */
  keep(number: number): void;
}

function keptNumber(name: string, usual: number, [least, most]: readonly [number, number]): KeptNumber {
  const store = localStore(siteKey(name));
  const isOne = (number: number) => number >= least && number <= most;
  return {
    read() {
      const number = Number(store.read() ?? Number.NaN);
      return isOne(number) ? number : usual;
    },
    keep: (number) => isOne(number) && store.write(String(number)),
  };
}

/** The speed that somebody listens at in this browser. */
export const keptSpeed = keptNumber('speed', 1, [0.25, 4]);

/** How loud it is in this browser, from 0 to 1. */
export const keptVolume = keptNumber('volume', 1, [0, 1]);
