import { localStore } from '../shared/local-store.ts';

// Several sites may live on one host, each below its own path.
const store = localStore(`ledgerline-speed:${import.meta.env.BASE_URL}`);

const slowest = 0.25;
const fastest = 4;
const isSpeed = (speed: number) => speed >= slowest && speed <= fastest;

/** The speed that was chosen last in this browser; 1 where it keeps nothing, or something else. */
export function speedHere(): number {
  const speed = Number(store.read());
  return isSpeed(speed) ? speed : 1;
}

/** Keeps a speed that somebody may want to listen at. */
export function keepSpeed(speed: number): void {
  if (isSpeed(speed)) store.write(String(speed));
}
