import type { Run, Session, User } from '../../../../content-schema/index.ts';
import { type AnyRecord, recordsOf } from '../../any-record.ts';
import { paths } from '../../path/experience.ts';
import { type Recommendation, recommend } from '../../path/recommend.ts';
import { isComplete, isUnderWay } from '../../path/run-state.ts';
import { markdownText } from '../../reports/markdown-text.ts';
import { utcDay } from '../../time/utc-time.ts';
import type { NamedSession, Source } from '../ask.ts';
import type { Material } from '../material.ts';
import type { Proposal } from '../proposal.ts';
import { newAsk } from './new-ask.ts';

/** Words of a path that is proposed, and sessions of one programme in it. */
const [mostWords, mostSessions] = [150, 3];

/** The next sessions for each listener who has not finished the path, from public facts alone: what was heard, and what the rules say. */
export function pathAsks(material: Material): Proposal[] {
  const byProgramme = paths(recordsOf(material.records, 'session'));
  const runs = recordsOf(material.records, 'run').filter(({ userId }) => userId !== null);
  const ofUser = Map.groupBy(runs, ({ userId }) => userId);
  return recordsOf(material.records, 'user').flatMap((user) => {
    const ahead = user.status === 'inactive' ? [] : aheadOf(user, ofUser.get(user.id) ?? [], byProgramme);
    if (ahead.length === 0) return [];
    const ask = newAsk(material, {
      key: `proposals/users/${user.id}`,
      prompt: 'personal-path',
      sources: ahead.map(toldOf),
      wants: { maxWords: mostWords, shape: 'document', sessions: ahead.flatMap(({ path }) => path.map(named)) },
    });
    const [first] = ahead.flatMap(({ advice }) => advice.code ?? []);
    const record = user as unknown as AnyRecord;
    return [{ ask, record, ...(first ? { first } : {}), byRule: () => ({ summary: listOf(ahead) }) }];
  });
}

/** Where a listener stands in one programme, and what comes next there. */
interface Ahead {
  readonly programme: string;
  readonly path: readonly Session[];
  readonly runs: readonly Run[];
  readonly advice: Recommendation;
}

/** Of somebody who has not begun, the programme that has most steps; of everybody else those that were begun and are not finished. */
function aheadOf(user: User, all: readonly Run[], byProgramme: ReadonlyMap<string, readonly Session[]>): Ahead[] {
  const begun = new Set(all.map(({ programme }) => programme));
  const programmes = [...byProgramme].filter(([name], at) => (all.length === 0 ? at === 0 : begun.has(name)));
  return programmes.flatMap(([programme, path]) => {
    const runs = all.filter((run) => run.programme === programme && run.userId === user.id);
    const advice = recommend(path, runs);
    return advice.id === null ? [] : [{ programme, path, runs, advice }];
  });
}

/** What is known of it, one fact to a line. */
function toldOf({ programme, path, runs, advice }: Ahead): Source {
  const byStep = runs.toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0) || a.id - b.id);
  const lines = [
    ...byStep.filter(isComplete).map((run) => `Completed: ${stepOf(run)}${onDay(run.closedAt)}`),
    ...byStep.filter(isUnderWay).map((run) => `Under way: ${stepOf(run)}${onDay(run.createdAt)}`),
    ...entries(path, advice).map(
      ({ session, why }, at) =>
        `${at === 0 ? 'Next by the rules' : 'Also possible'}: ${nameOf(session)}, step ${session.step}: ${why}`,
    ),
  ];
  return {
    key: 'runs',
    label: `Programme ${programme}`,
    text: lines.map((line) => `- ${markdownText(line)}`).join('\n'),
    isPrivate: false,
  };
}

const stepOf = ({ step, session_code: code }: Run): string => (step === null ? code : `step ${step}, ${code}`);
const onDay = (moment: string | null): string => (moment === null ? '' : `, ${utcDay(moment)}`);
const nameOf = ({ displayTitle, code }: Session): string => `${displayTitle} (${code})`;

/** The advice and what else would make sense, each with its reason. */
function entries(path: readonly Session[], { id, reason, alternatives }: Recommendation) {
  const offers = [{ id, why: reason }, ...alternatives.map(({ id: other, why }) => ({ id: other, why: `${why}.` }))];
  return offers.slice(0, mostSessions).flatMap(({ id: number, why }) => {
    const session = path.find((one) => one.id === number);
    return session ? [{ session, why }] : [];
  });
}

const listOf = (ahead: readonly Ahead[]): string =>
  ahead
    .flatMap(({ path, advice }) => entries(path, advice))
    .map(({ session, why }, at) => `${at + 1}. ${markdownText(`${nameOf(session)}, step ${session.step}: ${why}`)}`)
    .join('\n');

const named = ({ id, code, displayTitle, step }: Session): NamedSession => ({
  id,
  code,
  title: displayTitle,
  step: Number(step),
});
