import { numberWord } from '../text/number-word.ts';
import { clock } from '../text/webvtt.ts';
import { continueWith } from './continue-with.ts';
import type { Heard } from './heard.ts';
import { heardStanding } from './heard-standing.ts';

/** A session of a path, as the button that begins the path knows it. */
export interface Place {
  readonly code: string;
  readonly title: string;
  /** Length; `null` where nobody has measured it. */
  readonly seconds: number | null;
}

/** What the button says and where it leads; the title stands between the words. */
export interface WayOn {
  readonly code: string;
  /** In seconds. */
  readonly at: number;
  readonly before: string;
  readonly title: string;
  readonly after: string;
}

/** The way on along the path that was heard last. Undefined where nothing of any path was heard: then one begins. */
export function wayOn(heard: Heard, paths: readonly (readonly Place[])[]): WayOn | undefined {
  const codes = [...heard.keys()];
  const lastOn = (path: readonly Place[]) => Math.max(-1, ...path.map(({ code }) => codes.indexOf(code)));
  const path = paths.toSorted((a, b) => lastOn(b) - lastOn(a))[0] ?? [];
  const [first] = path;
  if (!first || lastOn(path) < 0) return undefined;
  const next = continueWith(
    heard,
    path.map(({ code }) => code),
  );
  const place = path.find(({ code }) => code === next?.code);
  const all = `You have heard all ${numberWord(path.length)}. Begin again`;
  if (!next || !place) return { code: first.code, at: 0, before: all, title: '', after: '' };
  const { title, seconds } = place;
  const left = heardStanding(heard.get(next.code))?.words ?? (seconds === null ? '' : clock(seconds));
  return { ...next, before: 'Continue: ', title, after: left && ` · ${left}` };
}
