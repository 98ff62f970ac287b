/** How far clocks of different machines may be apart, in milliseconds. */
const apart = 5 * 60 * 1000;

/** Whether a moment is later than now, by more than clocks differ. What is no moment is not. */
export const isAhead = (moment: string, now: number): boolean => Date.parse(moment) > now + apart;

/** The newest of some moments up to another one, that one included; what is later, and what is no moment, does not count. */
export function newest(moments: readonly string[], until: number): string | null {
  const times = moments.filter((moment) => Date.parse(moment) <= until);
  return times.reduce<string | null>(
    (last, moment) => (last !== null && Date.parse(last) >= Date.parse(moment) ? last : moment),
    null,
  );
}

/** The newest of some moments up to now, as far as clocks agree. */
export const newestByNow = (moments: readonly string[], now: number): string | null => newest(moments, now + apart);
