/** A source of numbers from 0 up to 1. */
export type Random = () => number;

/** Numbers that look like chance and are the same on every run with the same seed (mulberry32). */
export function seeded(seed: string): Random {
  let state = 2_166_136_261;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number between two bounds. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** A slow curve between -1 and 1 over time in seconds that never quite repeats. */
export function drift(random: Random, period: number): (at: number) => number {
  // Ratios that share no small multiple keep the three sines from ever lining up within a session.
  const waves = [1, 1.618, 2.414].map((ratio) => ({ rate: (2 * Math.PI * ratio) / period, phase: random() * 6.283 }));
  return (at) => {
    let sum = 0;
    for (const { rate, phase } of waves) sum += Math.sin(rate * at + phase);
    return sum / 3;
  };
}
