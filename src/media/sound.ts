import { settings } from '../settings/settings.ts';
import { type AudioFacts, audioFacts } from './audio-facts.ts';
import { type AudioTexts, audioTexts } from './audio-texts.ts';
import { audioType, remoteAudioType } from './audio-type.ts';
import type { FileFault } from './file-fault.ts';
import { pathOf, publishedFile } from './public-files.ts';

/** What is known of the sound that a session names. */
export type Sound =
  | { readonly is: 'none' }
  /** On another host, where nobody has looked; `type` is undefined where its address says that it is something else. */
  | { readonly is: 'elsewhere'; readonly source: string; readonly type: string | undefined }
  | { readonly is: 'missing'; readonly file: string }
  | { readonly is: 'no sound'; readonly file: string; readonly fault: FileFault }
  /** A file of this site; `source` is its path below the site's base. */
  | {
      readonly is: 'here';
      readonly source: string;
      readonly file: string;
      readonly facts: AudioFacts;
      readonly texts: AudioTexts;
    };

/** Looks at the sound that a session names. Never throws. */
export async function soundAt(track: string | null): Promise<Sound> {
  if (track === null) return { is: 'none' };
  const path = ownPath(track);
  if (path === undefined) return /^https?:\/\//i.test(track) && URL.canParse(track) ? elsewhere(track) : { is: 'none' };
  const file = publishedFile(path);
  if (file === undefined) return { is: 'missing', file: `public${shown(path)}` };
  const type = audioType(file);
  if (type === undefined) return { is: 'no sound', file, fault: { what: 'does not end like one', mend: endings } };
  const facts = await audioFacts(file, type);
  if ('what' in facts) return { is: 'no sound', file, fault: facts };
  return { is: 'here', source: pathOf(file), file, facts, texts: audioTexts(file) };
}

const endings =
  'Audio files end in .mp3, .m4a, .ogg, .opus, .flac, .wav, .aac or .webm: give it the right ending, or correct the address.';

const elsewhere = (source: string): Sound => ({ is: 'elsewhere', source, type: remoteAudioType(source) });

/** The path below the site's base, also of an address that leads to this site. */
function ownPath(track: string): string | undefined {
  const { siteUrl, basePath } = settings();
  const home = `${siteUrl}${basePath}/`;
  if (track.startsWith(home)) return track.slice(home.length - 1);
  return /^\/(?![/\\])/.test(track) ? track : undefined;
}

function shown(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
