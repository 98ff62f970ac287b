import type { Lesson } from '../../../content-schema/factory/course.ts';
import type { KnowledgeAtom } from '../../../content-schema/factory/knowledge-atom.ts';
import type { SessionScript } from '../../../content-schema/factory/session-script.ts';

/** An atom and the words that it is said in. */
export interface SaidAtom {
  readonly atom: KnowledgeAtom;
  readonly lines: readonly string[];
}

/** Seconds of music before the first words and after the last, and between two atoms. */
const [lead, ending, between] = [6, 12, 4];
/** Seconds after a sentence, by what kind of thing it says: what is to be done needs time to do it. */
const after: Readonly<Record<KnowledgeAtom['kind'], number>> = {
  image: 2,
  idea: 1.6,
  practice: 3.5,
  caution: 2,
  question: 5,
};
/** How far pauses may be drawn together or apart so that a session is as long as its lesson says. */
const [closest, widest] = [0.5, 2];

/** About how long a voice takes for a sentence, rather too long than too short. */
export const secondsOf = (text: string): number => 0.6 + text.length / 12.9;

/** What is said when: parts with their pauses; or how many seconds it would take at least. */
export function layOut(
  { seconds }: Pick<Lesson, 'seconds'>,
  said: readonly SaidAtom[],
): { readonly parts: SessionScript['parts'] } | { readonly least: number } {
  const speech = said.flatMap(({ lines }) => lines).reduce((sum, line) => sum + secondsOf(line), 0);
  // What follows the last words is the ending.
  const pauses = said.reduce((sum, { atom, lines }, index) => {
    const isLast = index === said.length - 1;
    return sum + (lines.length - (isLast ? 1 : 0)) * after[atom.kind] + (index > 0 ? between : 0);
  }, 0);
  const free = seconds - speech - lead - ending;
  if (free < pauses * closest) return { least: Math.ceil(speech + lead + ending + pauses * closest) };
  const stretch = pauses === 0 ? 1 : Math.min(widest, free / pauses);
  const parts = said.map(({ atom, lines }, index) => ({
    chapter: atom.title,
    pause: index === 0 ? lead : tenths(between * stretch),
    lines: lines.map((text, place) => ({
      text,
      pauseAfter: index === said.length - 1 && place === lines.length - 1 ? ending : tenths(after[atom.kind] * stretch),
    })),
    atoms: [atom.id],
  }));
  return { parts };
}

/** Rounded down, so that a session gets no longer by it. */
const tenths = (seconds: number): number => Math.floor(seconds * 10) / 10;
