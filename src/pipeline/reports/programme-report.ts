import type { Run, Session } from '../../../content-schema/index.ts';
import { type Funnel, ofStep, stepFunnel } from '../figures/step-funnel.ts';
import type { Journey } from '../path/completion.ts';
import { isComplete } from '../path/run-state.ts';
import { isActive } from '../path/session-order.ts';
import { counted, defineTable, type Table } from '../table/table.ts';
import { counting, plural } from '../text/counting.ts';
import { listed } from '../text/listed.ts';
import { medianDays } from './median.ts';
import type { Report } from './report.ts';
import { type Sound, sessionTable } from './session-table.ts';

/** Sessions that a sentence names one by one. */
const named = 9;

/** What the programme report is made of. */
export interface ProgrammeFacts {
  readonly sessions: readonly Session[];
  readonly runs: readonly Run[];
  readonly journeys: readonly Journey[];
  /** Sound by the session's issue number. */
  readonly sounds: ReadonlyMap<number, Sound>;
}

/** How each step of each programme is heard: its sessions, runs, listeners, and how long a run takes. */
export function programmeReport(facts: ProgrammeFacts): Report {
  const names = [...new Set(facts.sessions.flatMap(({ programme }) => programme ?? []))].sort();
  const funnels = names.map((name) => stepFunnel(name, facts.journeys, facts.sessions, facts.runs));
  return {
    name: 'programme',
    title: 'Programme report',
    about: 'How each step of the programme is heard: its sessions, its runs and the listeners who came through.',
    summary: [
      ...(names.length === 0 ? ['There is no programme yet: no session has a code such as S01-DFP-INTRO.'] : []),
      ...funnels.flatMap((funnel) => saidOf(funnel, facts)),
      ...saidOfSound(facts),
    ],
    main: 'steps',
    tables: [stepTable(funnels, facts), sessionTable(facts)],
  };
}

function stepTable(funnels: readonly Funnel[], { sessions, runs, sounds }: ProgrammeFacts): Table {
  const place = ({ step, programme }: Pick<Run, 'step' | 'programme'>) => `${step} ${programme}`;
  const active = sessions.filter(isActive);
  const [sessionsAt, runsAt] = [Map.groupBy(active, place), Map.groupBy(runs, place)];
  return defineTable({
    name: 'steps',
    title: 'Steps',
    note: 'The rate is the share of those who reached a step and completed it. A run takes from its opening to its closing.',
    empty: 'There is no session yet. A session with a code such as S01-DFP-INTRO opens a programme.',
    rows: funnels.flatMap(({ programme, steps }) =>
      steps.map(({ step, reached, completed }) => ({
        ...{ programme, step, reached, completed },
        own: sessionsAt.get(`${step} ${programme}`) ?? [],
        heard: runsAt.get(`${step} ${programme}`) ?? [],
      })),
    ),
    columns: [
      { key: 'programme', label: 'Programme', unit: 'text', of: ({ programme }) => programme },
      { key: 'step', label: 'Step', unit: 'count', of: ({ step }) => step },
      {
        key: 'sessions',
        label: 'Active sessions',
        unit: 'count',
        of: ({ own, programme, step }) => counted(own.length, ofStep('sessions', programme, step, 'active')),
      },
      {
        key: 'runs',
        label: 'Runs',
        unit: 'count',
        of: ({ heard, programme, step }) => counted(heard.length, ofStep('runs', programme, step)),
      },
      {
        key: 'completed_runs',
        label: 'Completed runs',
        unit: 'count',
        of: ({ heard, programme, step }) =>
          counted(heard.filter(isComplete).length, ofStep('runs', programme, step, 'completed')),
      },
      { key: 'listeners', label: 'Listeners', unit: 'count', of: ({ reached }) => reached },
      { key: 'completed_listeners', label: 'Completed it', unit: 'count', of: ({ completed }) => completed },
      {
        key: 'completion_rate',
        label: 'Rate',
        unit: 'percent',
        of: ({ reached, completed }) => (reached === 0 ? null : Math.round((100 * completed) / reached)),
      },
      { key: 'median_days', label: 'Median days', unit: 'days', of: ({ heard }) => medianDays(heard) },
      {
        key: 'transcripts_missing',
        label: 'Transcripts missing',
        unit: 'count',
        of: ({ own }) => own.filter(({ id }) => lacksTranscript(sounds.get(id))).length,
      },
    ],
  });
}

const saidOf = ({ programme, steps, sentence, listeners }: Funnel, { journeys }: ProgrammeFacts): string[] => {
  const gaps = steps.filter(({ isPopulated }) => !isPopulated).map(({ step }) => String(step));
  const finished = journeys.filter((journey) => journey.programme === programme && journey.percent === 100).length;
  const heard =
    gaps.length === 0
      ? 'has an active session on each of its nine steps'
      : `has no active session on ${plural(gaps.length, 'step', 'steps')} ${listed(gaps)}`;
  return [
    `Programme ${programme} ${heard}.`,
    listeners === 0
      ? sentence
      : `${sentence} ${finished === 0 ? 'Nobody has' : counting(finished, 'of them has', 'of them have')} finished the path.`,
  ];
};

function saidOfSound({ sessions, sounds }: ProgrammeFacts): string[] {
  const active = sessions.filter(isActive);
  const mute = active.filter(({ id }) =>
    ['no audio', 'audio file missing', 'no sound file'].includes(sounds.get(id) ?? ''),
  );
  const unread = active.filter(({ id }) => sounds.get(id) === 'no transcript');
  const codes = (found: readonly Session[]) =>
    listed([
      ...found.slice(0, named).map(({ code }) => code),
      ...(found.length > named ? [`${found.length - named} more`] : []),
    ]);
  return [
    ...(mute.length > 0 ? [`${counting(mute.length, 'session')} cannot be heard: ${codes(mute)}.`] : []),
    ...(unread.length > 0
      ? [`${counting(unread.length, 'session has', 'sessions have')} no transcript: ${codes(unread)}.`]
      : []),
  ];
}

const lacksTranscript = (sound: Sound | undefined): boolean =>
  sound !== undefined && sound !== 'complete' && sound !== 'elsewhere';
