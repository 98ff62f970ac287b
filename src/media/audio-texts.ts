import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listed } from '../pipeline/text/listed.ts';
import { maskAddresses } from '../pipeline/text/mask-addresses.ts';
import { type Cue, readCues, unreadCues } from '../pipeline/text/webvtt.ts';
import { type FileFault, fileFault, textOf } from './file-fault.ts';
import { filesBeside, pathOf, withoutEnding } from './public-files.ts';

/** The texts that accompany a sound file of this site. */
export interface AudioTexts {
  readonly transcript: AudioText | undefined;
  readonly chapters: AudioText | undefined;
  /** Files beside the sound that would be its texts, were it not for this. */
  readonly faults: readonly TextFault[];
}

/** A WebVTT file beside a sound file. */
export interface AudioText {
  /** Path below the site's base. */
  readonly path: string;
  /** Media type: `application/x-subrip` for SubRip, whatever the file's name. */
  readonly type: string;
  /** What is said, without e-mail addresses. */
  readonly cues: readonly Cue[];
  /** The file, as it lies in the checkout, if it holds an e-mail address: it is published as it is. */
  readonly fileWithAddress?: string;
}

/** A file that cannot be read as a text of a sound. */
export interface TextFault extends FileFault {
  /** As it lies in the checkout: `public/audio/s01.transcript.vtt`. */
  readonly file: string;
}

/** Finds `<name>.transcript.vtt` and `<name>.chapters.vtt` beside a sound file, and says what else was meant for one of them. */
export function audioTexts(sound: string): AudioTexts {
  const [transcript, chapters] = ['transcript', 'chapters'].map((what) => textBeside(sound, what));
  const faults = [transcript, chapters].flatMap((beside) => beside?.fault ?? []);
  return {
    transcript: transcript?.text,
    chapters: chapters?.text,
    faults: transcript ? faults : [...faults, ...misnamed(sound)],
  };
}

/** What a file beside a sound amounts to: a text, a fault, or a text of which some is left out. */
interface Beside {
  readonly text?: AudioText;
  readonly fault?: TextFault;
}

function textBeside(sound: string, what: string): Beside | undefined {
  const file = `${withoutEnding(sound)}.${what}.vtt`;
  const content = contentOf(file);
  if (!content) return undefined;
  const fault = fileFault(content);
  if (fault) return { fault: { file, ...fault } };
  const text = textOf(content);
  if (text === undefined)
    return { fault: { file, what: 'is not written in UTF-8', mend: 'Save it again in the encoding UTF-8.' } };
  const cues = readCues(text);
  if (cues.length === 0) return { fault: { file, what: 'has no line that can be read', mend: wellFormed } };
  const unread = leftOut(text);
  const masked = cues.map(withoutAddresses);
  const hasAddress = maskAddresses(text) !== text || masked.some((cue, at) => cue.text !== cues[at]?.text);
  return {
    text: {
      path: pathOf(file),
      type: /^\uFEFF?WEBVTT/.test(text) ? 'text/vtt' : 'application/x-subrip',
      cues: masked,
      ...(hasAddress ? { fileWithAddress: file } : {}),
    },
    ...(unread ? { fault: { file, ...unread } } : {}),
  };
}

/** What is said of a text of which some cues cannot be read. */
function leftOut(text: string): FileFault | undefined {
  const { lines, of } = unreadCues(text);
  const [first] = lines;
  if (first === undefined) return undefined;
  const some = lines.slice(0, 10).map(String);
  const named = listed(lines.length > some.length ? [...some, `${lines.length - some.length} more`] : some);
  const [whose, where] = lines.length === 1 ? ['its time is', `line ${first}`] : ['their times are', `lines ${named}`];
  return {
    what: `has ${lines.length} of its ${of} cues left out: ${whose} not written as 00:01.000 --> 00:02.000 (${where})`,
    mend: 'Write the times in that way; everything else in the file is read.',
  };
}

const withoutAddresses = (cue: Cue): Cue => ({
  ...cue,
  text: maskAddresses(cue.text),
  ...(cue.voice === undefined ? {} : { voice: maskAddresses(cue.voice) }),
});

const wellFormed =
  'Under the first line, WEBVTT, each piece stands after an empty line: a time such as 00:01.000 --> 00:04.000, and below it the words.';

/** A transcript that has another name than the one that is looked for. */
function misnamed(sound: string): TextFault[] {
  const wanted = `${basename(withoutEnding(sound))}.transcript.vtt`;
  return filesBeside(sound)
    .toSorted()
    .filter((name) => /\.(?:vtt|srt|sbv|ttml|txt|json|html?)$/i.test(name) && !/\.chapters\.\w+$/i.test(name))
    .map((name) => ({
      file: join(dirname(sound), name),
      what: 'is not looked at, so the sound has no transcript',
      mend: /\.(?:vtt|srt)$/i.test(name)
        ? `If it is the transcript, name it ${wanted}.`
        : `If it is the transcript, save it as WebVTT under the name ${wanted}.`,
    }));
}

function contentOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
