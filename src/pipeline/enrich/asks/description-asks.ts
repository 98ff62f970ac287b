import type { Session } from '../../../../content-schema/index.ts';
import { type AnyRecord, recordsOf } from '../../any-record.ts';
import { extract } from '../../extract/extract.ts';
import { paths } from '../../path/experience.ts';
import { neighbors } from '../../path/neighbor-sessions.ts';
import type { PathSession } from '../../path/path-session.ts';
import { isActive } from '../../path/session-order.ts';
import type { Answer, Source } from '../ask.ts';
import type { Material } from '../material.ts';
import type { Proposal } from '../proposal.ts';
import { fact } from './fact.ts';
import { newAsk } from './new-ask.ts';

/** Words of a description that is proposed. */
const mostWords = 120;

/** The sessions that are offered and say nothing of themselves yet. */
export const undescribed = (records: Material['records']): Session[] =>
  recordsOf(records, 'session').filter((session) => isActive(session) && (session.description ?? '').trim() === '');

/** A description for each of them: by rule what its transcript says, and nothing where there is none. */
export function descriptionAsks(material: Material): Proposal[] {
  const byProgramme = paths(recordsOf(material.records, 'session'));
  return undescribed(material.records).map((session) => {
    const transcript = fact('track_url', 'Transcript', material.transcripts?.get(session.id));
    const path = byProgramme.get(session.programme ?? '') ?? [];
    const ask = newAsk(material, {
      key: `proposals/sessions/${session.id}`,
      prompt: 'generate-content',
      sources: [...ofSession(session), ...besideIt(session, path), ...transcript],
      wants: { maxWords: mostWords, shape: 'document' },
    });
    return { ask, record: session as unknown as AnyRecord, byRule: () => quoted(transcript, session, material) };
  });
}

const ofSession = ({ displayTitle, code, step }: Session): Source[] => [
  ...fact('title', 'Title', displayTitle),
  ...fact('code', 'Session code', code),
  ...fact('step', 'Step', step),
];

function besideIt({ step }: Session, path: readonly PathSession[]): Source[] {
  if (step === null) return [];
  const { previous, next } = neighbors(path, step);
  return [
    ...fact('prevStep', 'The session before it', previous && nameOf(previous)),
    ...fact('nextStep', 'The session after it', next && nameOf(next)),
  ];
}

const nameOf = ({ displayTitle, code }: PathSession): string => `${displayTitle} (${code})`;

function quoted(transcript: readonly Source[], { displayTitle }: Session, { language }: Material): Answer {
  const found = extract(transcript, { language, title: displayTitle, maxWords: mostWords, maxSentences: 4 });
  return found ? { summary: found.text } : {};
}
