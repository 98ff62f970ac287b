import type { MadeSession } from '../made-session.ts';

/** What YouTube takes: letters of a title, bytes of a description, and chapters of at least ten seconds from the beginning on. */
const longestTitle = 100;
const mostBytes = 5000;
const shortestChapter = 10;
const fewestChapters = 3;

/** A chapter and where it begins, in seconds. */
export interface Chapter {
  readonly title: string;
  readonly at: number;
}

/** The title, description and tags of a session's video. The description holds the mark by which it is found again. */
export function videoTexts(
  { code, script, media, contentHash }: Pick<MadeSession, 'code' | 'script' | 'media' | 'contentHash'>,
  chapters: readonly Chapter[],
): { readonly title: string; readonly description: string; readonly tags: readonly string[] } {
  const ends = [...chapters.slice(1).map(({ at }) => at), media.seconds];
  const fit =
    chapters.length >= fewestChapters && chapters.every(({ at }, index) => (ends[index] ?? 0) - at >= shortestChapter);
  const list = fit && chapters[0]?.at === 0 ? chapters.map(({ title, at }) => `${clock(at)} ${plain(title)}`) : [];
  const end = [...(list.length > 0 ? ['', ...list] : []), '', `${code} · ${markOf(contentHash)}`].join('\n');
  return {
    title: cut(plain(`${script.title} (${code})`), longestTitle, (text) => text.length),
    description: `${cut(plain(script.description), mostBytes - Buffer.byteLength(end) - 1, Buffer.byteLength)}\n${end}`,
    tags: [code, `step ${script.step}`],
  };
}

/** What stands in the description of a video, and of no other. */
export const markOf = (contentHash: string): string => `ledgerline:${contentHash.slice(0, 32)}`;

/** The chapters of a WebVTT file. */
export const chaptersOf = (vtt: string): Chapter[] =>
  [...vtt.matchAll(/^(?:(\d+):)?(\d{2}):(\d{2})\.\d{3} -->.*\n(.+)$/gm)].map(
    ([, hours = '0', minutes, seconds, title = '']) => ({
      title: title.trim(),
      at: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
    }),
  );

function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)];
  const short = `${hours > 0 ? String(minutes).padStart(2, '0') : minutes}:${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${short}` : short;
}

/** YouTube refuses angle brackets. */
const plain = (text: string): string => text.replace(/[<>]/g, '').trim();

/** As much of a text as fits, whole letters only. */
function cut(text: string, most: number, size: (text: string) => number): string {
  if (size(text) <= most) return text;
  const letters = [...text];
  while (size(`${letters.join('')}…`) > most) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
