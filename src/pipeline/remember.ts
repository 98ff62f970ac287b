/**
 * Gives what was made of the same before, or makes it. `from` is plain data and says everything that it depends on besides the code;
 * what is made is plain data as well. An effect, given by whoever has a memory.
 */
export type Remember = <Made>(from: readonly unknown[], make: () => Made) => Made;

/**
 * Gives what was made of the very same object before, or makes it. `decided` says everything else that it depends on besides the code.
 * An effect, given by whoever keeps objects from one time to the next.
 */
export type Reuse = <Made>(of: object, decided: string, make: () => Made) => Made;

/** Reuses nothing. */
export const afresh: Reuse = (_of, _decided, make) => make();

/** Remembers nothing. */
export const anew: Remember = (_from, make) => make();
