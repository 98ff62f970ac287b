import type { RecordType } from '../../../../content-schema/define-record.ts';
import type { Run, Session } from '../../../../content-schema/index.ts';
import type { AnyRecord } from '../../any-record.ts';
import type { Answer, NamedSession, Source } from '../ask.ts';
import type { Material, Wanted } from '../material.ts';
import { fact } from './fact.ts';
import { newAsk } from './new-ask.ts';
import type { Paths } from './paths.ts';
import { patternIn } from './pattern-in.ts';
import { longAnswers, recordWords } from './record-ask.ts';
import { runSentence } from './run-sentence.ts';

/**
 * The text of a run: what happened, a pattern, and the session to hear next. By rule the words are facts of the path; the pattern comes
 * from what the listener wrote, where that may be used, else from what the session says of itself.
 */
export function runAsk(type: RecordType, record: AnyRecord, paths: Paths, material: Material): Wanted | undefined {
  const run = record as AnyRecord & Run;
  const session = paths.sessionOf(run);
  if (session === undefined) return undefined;
  const told = runSentence(run, session, paths);
  const words = longAnswers(type, record, material.wide);
  const named = paths.active(run.programme).map(nameOf);
  const ask = newAsk(material, {
    key: `${type.plural}/${run.id}`,
    prompt: 'run-summary',
    sources: [...facts(run, told), ...ofSession(session), ...words],
    wants: { maxWords: recordWords, shape: 'paragraph', patternTags: material.patternTags, sessions: named },
  });
  return {
    ask,
    record,
    byRule: (): Answer => {
      const used = words.filter((one) => ask.sources.includes(one));
      const pattern = run.status === 'completed' ? patternOf(used, session, material) : undefined;
      const next = named.find(({ code }) => code === run.nextRecommendedSession);
      return {
        ...(told ? { summary: told } : {}),
        ...(pattern ? { patternTag: pattern } : {}),
        ...(next ? { recommendation: { session: next, why: '' } } : {}),
      };
    },
  };
}

const facts = (run: Run, told: string): Source[] => [
  ...fact('status', 'Status', run.status),
  ...fact('listener', 'Listener', run.listener),
  ...fact('step', 'Step', run.step),
  ...fact('closedAt', 'What the path tells', told),
  ...fact('nextRecommendedSession', 'Next by the rules', run.nextRecommendedSession),
];

/** What the session says of itself stands under the run's link to it. */
const ofSession = (session: Session): Source[] =>
  fact('sessionId', `Session ${session.code}`, [session.displayTitle, session.description ?? ''].join('\n\n').trim());

const nameOf = ({ id, code, displayTitle, step }: Session): NamedSession => ({
  id,
  code,
  title: displayTitle,
  step: Number(step),
});

const patternOf = (words: readonly Source[], session: Session, { patternTags }: Material): string | undefined =>
  patternIn(words.map(({ text }) => text).join('\n\n'), patternTags) ??
  patternIn(session.description ?? '', patternTags);
