import { localStore } from '../shared/local-store.ts';

/** A number that one browser remembers. */
interface KeptNumber {
  /** The number kept last; the usual one where nothing is kept, or something that is none. */
  read(): number;
  /** Keeps a number that somebody may want. */
  keep(number: number): void;
}

function keptNumber(name: string, usual: number, [least, most]: readonly [number, number]): KeptNumber {
  // Several sites may live on one host, each below its own path.
  const store = localStore(`ledgerline-${name}:${import.meta.env.BASE_URL}`);
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
