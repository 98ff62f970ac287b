import { decodeHTML } from 'entities/decode';

/** Words of a cue that one voice says. */
export interface Spoken {
  /** As the file names it; undefined where it names none. */
  readonly voice: string | undefined;
  readonly text: string;
}

// A "<" that begins none of these is a word of its own, as in "I <3 you".
const tag = /<(\/?)([a-z][a-z\d]*)((?:\.[^\s.<>]+)*)(?:\s([^<>]*))?>|<\/?>|<[\d:.,]+>/gi;
/** A position as SubRip files carry it over from other formats: `{\an8}`. */
const override = /\{\\[a-z][^{}\n]{0,40}\}/gi;

/**
 * What is said in the text of a WebVTT cue, voice by voice: any HTML character reference is read, spans of classes, languages and
 * ruby and the times between words give their text, and a voice that is not ended speaks until the next one.
 */
export function spokenIn(cueText: string): Spoken[] {
  const voices: (string | undefined)[] = [];
  const spoken: { voice: string | undefined; text: string }[] = [];
  const say = (text: string) => {
    const [voice, last] = [voices.at(-1), spoken.at(-1)];
    if (last && last.voice === voice) last.text += text;
    else spoken.push({ voice, text });
  };
  let at = 0;
  for (const { 0: all, 1: end, 2: name = '', 4: annotation = '', index } of cueText.matchAll(tag)) {
    say(cueText.slice(at, index));
    at = index + all.length;
    if (/^br$/i.test(name)) say(' ');
    if (!/^v$/i.test(name)) continue;
    if (end) voices.pop();
    else voices.push(plain(annotation) || undefined);
  }
  say(cueText.slice(at));
  return spoken
    .map(({ voice, text }) => ({ voice, text: plain(text.replace(override, '')) }))
    .filter(({ text }) => /[^\s\p{Cf}]/u.test(text));
}

/** With its references read, and with single spaces; spaces that do not break are words' own. */
const plain = (text: string): string => decodeHTML(text.replace(/[ \t\n\f]+/g, ' ').replace(/^ | $/g, ''));
