/** What lies in a folder that is said to be a data-hub. */
export interface Surveyed {
  /** How the folder was named. */
  readonly place: string;
  readonly names: readonly string[];
  /** Names in its folder `data`, where it has one. */
  readonly inData?: readonly string[] | undefined;
  /** A folder in it that has a folder `data` of its own. */
  readonly deeper?: string | undefined;
}

const looksLikeRecord = /^\d{1,15}\.(?:json|ya?ml)$/i;
/** What a data-hub without any record may hold. */
const harmless = /^(?:\..*|(?:README|LICENSE|SAMPLE)\b.*|schemas)$/i;

/**
 * Says why a folder is no data-hub but lies above or below one, or holds something else: it would be read as one without any record.
 * Nothing for a data-hub, and for a folder that is empty so far.
 */
export function wrongPlace({ place, names, inData, deeper }: Surveyed, folders: readonly string[]): string | undefined {
  const named = JSON.stringify(place);
  const known = (all: readonly string[]) => all.find((name) => folders.includes(name));
  const record = (all: readonly string[]) => all.find((name) => looksLikeRecord.test(name));
  if (names.includes('data')) {
    const found = inData && known(inData) === undefined && (inData.find((name) => name === 'data') ?? record(inData));
    return found
      ? `The folder "data" of ${named} has no folder such as "${folders[0]}", but ${JSON.stringify(found)}.`
      : undefined;
  }
  const below = known(names) ?? record(names);
  if (below !== undefined)
    return `${named} has no folder "data", but ${JSON.stringify(below)}: name the folder in which "data" lies.`;
  if (deeper !== undefined)
    return `${named} has no folder "data", but ${JSON.stringify(deeper)} in it has one: name that.`;
  return names.some((name) => !harmless.test(name))
    ? `${named} has no folder "data", so it is no data-hub.`
    : undefined;
}
