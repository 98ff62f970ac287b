/** What is said of the time of the data: nothing where it is known, so that the time is shown. */
export function asOfWords(time: string | null, records: number): string | null {
  if (time !== null) return null;
  return records > 0 ? 'The records do not say when they are from' : 'There is no data yet';
}
