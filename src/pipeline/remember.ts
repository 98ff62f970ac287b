/**
 * Gives what was made of the same before, or makes it. `from` is plain data and says everything that it depends on besides the code;
 * what is made is plain data as well. An effect, given by whoever has a memory.
 */
export type Remember = <Made>(from: readonly unknown[], make: () => Made) => Made;

/** Remembers nothing. */
export const anew: Remember = (_from, make) => make();
