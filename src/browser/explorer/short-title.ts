/** Pixels that a letter of the picture takes, about. */
const letter = 6.4;

/** A title as far as the room allows. */
export function shortTitle(title: string, room: number): string {
  const letters = Math.max(2, Math.floor(room / letter));
  return title.length > letters ? `${title.slice(0, letters - 1).trimEnd()}…` : title;
}
