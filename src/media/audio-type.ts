const types: Readonly<Record<string, string>> = {
  aac: 'audio/aac',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  m4b: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'audio/mp4',
  mpga: 'audio/mpeg',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  weba: 'audio/webm',
  webm: 'audio/webm',
};

/** Media type of a sound file, by how its path ends; undefined when that says nothing. */
export const audioType = (path: string): string | undefined => types[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];

/**
 * Media type of a sound on another host. Where neither the path nor what is asked of it ends like a file it is mp3, which is what
 * hosts of podcasts serve; undefined for any other ending, such as `.html`.
 */
export function remoteAudioType(address: string): string | undefined {
  const { pathname, searchParams } = new URL(address);
  const asked = [...searchParams.values()].map(audioType).find((type) => type !== undefined);
  const hasEnding = /\.[a-z][a-z\d]{1,4}$/i.test(pathname);
  return audioType(pathname) ?? asked ?? (hasEnding ? undefined : 'audio/mpeg');
}
