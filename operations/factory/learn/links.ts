import { listed } from '../../../src/pipeline/text/listed.ts';
import { type Knowledge, lessonsOf } from '../knowledge/knowledge.ts';
import type { Finding } from './finding.ts';

/** Names of atoms behind which there is none, and atoms that name themselves. */
export function brokenLinks(known: Pick<Knowledge, 'atoms' | 'courses'>): Finding[] {
  const { atoms } = known;
  const wrong = (who: string, key: string, names: readonly string[], self?: string): Finding[] =>
    names
      .filter((name) => name === self || !atoms.has(name))
      .map((name) => ({
        about: 'links',
        message:
          name === self
            ? `${who} names itself under "${key}". Take it out there.`
            : `${who} names "${name}" under "${key}", and there is no such atom. Write it, or take the name out.`,
      }));
  return [
    ...[...atoms.values()].flatMap(({ id, needs, related }) => [
      ...wrong(id, 'needs', needs, id),
      ...wrong(id, 'related', related, id),
    ]),
    ...lessonsOf(known).flatMap(({ lesson }) => wrong(lesson.code, 'atoms', lesson.atoms)),
  ];
}

/** Circles of atoms that need each other: none of them could be said first. */
export function circles({ atoms }: Pick<Knowledge, 'atoms'>): Finding[] {
  const found = new Map<string, readonly string[]>();
  const done = new Set<string>();
  const walk = (id: string, way: readonly string[]): void => {
    const start = way.indexOf(id);
    if (start >= 0) {
      const circle = way.slice(start);
      found.set(circle.toSorted().join(' '), circle);
    }
    if (start >= 0 || done.has(id)) return;
    for (const next of atoms.get(id)?.needs ?? []) if (next !== id) walk(next, [...way, id]);
    done.add(id);
  };
  for (const id of atoms.keys()) walk(id, []);
  return [...found.values()].map((circle) => ({
    about: 'order',
    message: `${listed(circle)} need each other in a circle, so none can be said first. Take one of the needs out.`,
  }));
}

/** Atoms that a lesson says before those that they need. */
export function saidTooEarly({ atoms, courses }: Pick<Knowledge, 'atoms' | 'courses'>): Finding[] {
  return courses.flatMap(({ lessons }) => {
    const said = new Set<string>();
    return lessons.flatMap((lesson) => {
      for (const id of lesson.atoms) said.add(id);
      return lesson.atoms.flatMap((id) =>
        (atoms.get(id)?.needs ?? [])
          .filter((need) => atoms.has(need) && !said.has(need))
          .map((need): Finding => {
            const message = `${lesson.code} says ${id}, which needs ${need}, and no lesson up to it says that. Add it, or move the lesson.`;
            return { about: 'order', message };
          }),
      );
    });
  });
}
