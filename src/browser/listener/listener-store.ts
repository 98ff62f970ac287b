import { localStore } from '../shared/local-store.ts';
import { listenerKey } from '../shared/store-keys.ts';

/** Who uses this browser, by a listener's public record. */
export interface Listener {
  /** Number of the record. */
  readonly id: number;
  readonly handle: string;
  /** How a run names the listener so that the name leads back to the record. */
  readonly written: string;
}

const store = localStore(listenerKey);

/** Who said "This is me" in this browser; it is sent nowhere. */
export const listenerHere = (): Listener | undefined => readListener(store.read() ?? '');

/** Keeps who it is. */
export const keepListener = ({ id, handle, written }: Listener): void =>
  store.write(JSON.stringify({ id, handle, written }));

/** Forgets who it is. */
export const forgetListener = (): void => store.clear();

/** Reads what is kept; undefined where that is no listener. */
export function readListener(text: string): Listener | undefined {
  try {
    const { id, handle, written } = JSON.parse(text) ?? {};
    const isOne =
      Number.isSafeInteger(id) && [handle, written].every((name) => typeof name === 'string' && name !== '');
    return isOne ? { id, handle, written } : undefined;
  } catch {
    return undefined;
  }
}
