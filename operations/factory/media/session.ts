/** A stretch of music without the guide, captioned for those who read. */
export interface Music {
  readonly music: string;
  readonly seconds: number;
}

/** What a chapter is made of: a spoken sentence, a silence of so many seconds, or a captioned stretch of music. */
export type Line = string | number | Music;

/** A named part of a session; a bell motif marks where it begins. */
export interface Chapter {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The scenery a session is set in. */
export type Texture = 'rain' | 'wind' | 'tape' | 'stream' | 'sea' | 'cave';

/** What strikes the single notes. */
export type Instrument = 'bell' | 'pluck' | 'felt';

/** A session's key, color and density; gains are linear, 1 being the layer's natural level. */
export interface Score {
  /** Voicings as note names, low to high; the music ends on the first. */
  readonly chords: readonly string[];
  readonly chordSeconds: number;
  /** Notes that fit every chord, each on a loop of its own. */
  readonly loops: string;
  /** The four notes of the path (fifth, tonic, second, sixth) in this session's key. */
  readonly motif: string;
  readonly instrument: Instrument;
  readonly texture: Texture;
  readonly textureGain: number;
  /** How open the pads are, 0 dark to 1 bright. */
  readonly brightness: number;
  /** How much breath is in the pads. */
  readonly air: number;
  /** Beats per minute of the low pulse, and its gain; 0 leaves it out. */
  readonly tempo: number;
  readonly pulse: number;
  /** How the music's strength moves from the beginning to the end. */
  readonly arc: 'rise' | 'arch' | 'level' | 'ebb';
}

/** One session of the programme: what is said, over what music. */
export interface Session {
  readonly code: string;
  readonly step: number;
  readonly title: string;
  readonly description: string;
  /** False where the sample has to show a session without a transcript. */
  readonly transcript: boolean;
  readonly chapters: readonly Chapter[];
  readonly score: Score;
}

/** A stretch of music of so many seconds, with its caption. */
export function music(seconds: number, caption: string): Music {
  return { music: caption, seconds };
}
