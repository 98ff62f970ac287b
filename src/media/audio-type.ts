const types: Readonly<Record<string, string>> = {
  aac: 'audio/aac',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  weba: 'audio/webm',
  webm: 'audio/webm',
};

/** Media type of a sound file, by how its path ends; undefined when that says nothing. */
export const audioType = (path: string): string | undefined => types[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
