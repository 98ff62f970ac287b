/** What the head of a sound file says. */
export interface MeasuredSound {
  /** Undefined where the file does not say, as with one that was recorded as a stream. */
  readonly seconds: number | undefined;
}

/** Reads what a sound file of any kind says about itself; undefined when there is no sound in it. Never throws. */
export async function measureSound(content: Uint8Array): Promise<MeasuredSound | undefined> {
  // Most runs measure nothing, for what was found is kept.
  const { CouldNotDetermineFileTypeError, parseBuffer, UnsupportedFileTypeError } = await import('music-metadata');
  try {
    const { format } = await parseBuffer(content, undefined, { duration: true, skipCovers: true });
    if (!format.hasAudio) return undefined;
    const seconds = Math.round((format.duration ?? 0) * 1000) / 1000;
    return { seconds: seconds > 0 ? seconds : undefined };
  } catch (error) {
    const isNone = error instanceof CouldNotDetermineFileTypeError || error instanceof UnsupportedFileTypeError;
    // A sound that breaks off can be heard up to there.
    return isNone ? undefined : { seconds: undefined };
  }
}
