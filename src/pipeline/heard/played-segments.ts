/**
 * What was played of a recording, as xAPI's video profile counts it: pieces in seconds, in order and apart from each other.
 * Heard means heard: a stretch that was jumped over is in no piece, one that was played twice is in one.
 */
export type PlayedSegments = readonly (readonly [start: number, end: number])[];

/** Nothing played. */
export const nothingPlayed: PlayedSegments = [];

/** Takes in one more piece; one that is empty, runs backward or is no time at all changes nothing. */
export function addPlayed(played: PlayedSegments, start: number, end: number): PlayedSegments {
  const piece = [toMilliseconds(Math.max(0, start)), toMilliseconds(end)] as const;
  return piece[0] < piece[1] ? unionOfPlayed(played, [piece]) : played;
}

/** What was played in one or the other; pieces that meet become one. */
export function unionOfPlayed(one: PlayedSegments, other: PlayedSegments): PlayedSegments {
  const union: [number, number][] = [];
  for (const [start, end] of [...one, ...other].sort(([a], [b]) => a - b)) {
    const last = union.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else union.push([start, end]);
  }
  return union;
}

/** How many seconds were heard. */
export const playedSeconds = (played: PlayedSegments): number =>
  played.reduce((sum, [start, end]) => sum + (end - start), 0);

/**
 * How much of a recording was heard, in whole percent, 100 when all but a second of it was: a player stops a little before or
 * after the length that the file names.
 */
export function playedPercent(played: PlayedSegments, length: number): number {
  if (!(length > 0)) return 0;
  const heard = playedSeconds(played.map(([start, end]) => [Math.min(start, length), Math.min(end, length)]));
  return heard > 0 && heard >= length - 1 ? 100 : Math.floor((100 * heard) / length);
}

/** Writes pieces as xAPI does: `0[.]12[,]20[.]31.5`. */
export const formatPlayed = (played: PlayedSegments): string => played.map((piece) => piece.join('[.]')).join('[,]');

/** Reads what {@link formatPlayed} writes; pieces that are none are passed over. */
export const parsePlayed = (text: string): PlayedSegments =>
  text
    .slice(0, longest)
    .split('[,]')
    .map((piece) => piece.split('[.]'))
    .filter((ends) => ends.length === 2 && ends.every((end) => /^\d{1,6}(?:\.\d{1,3})?$/.test(end)))
    .reduce((played, [start, end]) => addPlayed(played, Number(start), Number(end)), nothingPlayed);

/** More is no honest listening. */
const longest = 20_000;

// Fractions of a second that a player reports have no end of digits; in milliseconds pieces meet where they should.
const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;
