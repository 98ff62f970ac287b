import type { Run, Session } from '../../../../content-schema/index.ts';
import { recordsOf } from '../../any-record.ts';
import { stuckAfter } from '../../figures/open-item.ts';
import { experience, type ProgrammePath } from '../../path/experience.ts';
import { isComplete, isUnderWay } from '../../path/run-state.ts';
import { markdownText } from '../../reports/markdown-text.ts';
import { counting } from '../../text/counting.ts';
import { slug } from '../../text/slug.ts';
import { day } from '../../time/days-between.ts';
import { mondayOf } from '../../time/iso-week.ts';
import { utcDay } from '../../time/utc-time.ts';
import type { Material, Wanted } from '../material.ts';
import { newAsk } from './new-ask.ts';

/** Runs that a line names. */
const named = 5;

/** The report of each programme on its last whole week, `data/summaries/programme-<name>-latest.md`. */
export function weekAsks(material: Material): Wanted[] {
  if (material.asOf === null) return [];
  const runs = recordsOf(material.records, 'run');
  const week = lastWholeWeek(material.asOf);
  return experience(recordsOf(material.records, 'session')).programmes.map((programme) => {
    const lines = weekLines(programme, runs, week);
    const before = weekLines(programme, runs, weekBefore(week));
    const ask = newAsk(material, {
      key: `summaries/programme-${slug(programme.name.toLowerCase())}-latest`,
      prompt: 'analyze',
      sources: [
        { key: 'runs', label: 'Figures of the week', text: lines.join('\n'), isPrivate: false },
        { key: 'before', label: 'Figures of the week before', text: before.join('\n'), isPrivate: false },
      ],
      wants: { maxWords: 250, shape: 'document' },
    });
    return {
      ask,
      title: `Programme ${programme.name}, week of ${week.words}`,
      byRule: () => ({ summary: lines.join('\n') }),
    };
  });
}

interface Week {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The week that ended before the one that a moment lies in. */
const lastWholeWeek = (asOf: string): Week => weekUntil(mondayOf(asOf));

const weekBefore = ({ from }: Week): Week => weekUntil(from);

function weekUntil(to: number): Week {
  const from = to - 7 * day;
  const word = (time: number) => utcDay(new Date(time).toISOString());
  return { from, to, words: `${word(from)} to ${word(to - day)}` };
}

function weekLines({ name, steps }: ProgrammePath<Session>, all: readonly Run[], week: Week): string[] {
  const runs = all.filter(({ programme }) => programme === name);
  const isIn = (moment: string | null) =>
    moment !== null && Date.parse(moment) >= week.from && Date.parse(moment) < week.to;
  const started = runs.filter(({ createdAt }) => isIn(createdAt));
  const completed = runs.filter((run) => isComplete(run) && isIn(run.closedAt));
  const stuck = runs.filter(
    (run) => isUnderWay(run) && run.updatedAt !== null && Date.parse(run.updatedAt) < week.to - stuckAfter * day,
  );
  const listeners = new Set([...started, ...completed].map(({ userId, listener }) => userId ?? listener));
  const quiet = started.length + completed.length === 0;
  const onStep = (step: number) => completed.filter((run) => run.step === step).length;
  return [
    quiet
      ? `Nobody started or completed a run from ${week.words}.`
      : `${counting(started.length, 'run was', 'runs were')} started and ${completed.length || 'none'} completed from ${week.words}, ` +
        `by ${counting(listeners.size, 'listener')}.`,
    ...steps.flatMap(({ step, standsFor }) =>
      onStep(step) > 0 && standsFor
        ? [`- Step ${step}, ${markdownText(standsFor.displayTitle)}: completed ${times(onStep(step))}.`]
        : [],
    ),
    ...(stuck.length > 0
      ? [
          `- ${counting(stuck.length, 'run has', 'runs have')} not moved for ${stuckAfter} days: ` +
            `${stuck
              .slice(0, named)
              .map(({ id }) => `#${id}`)
              .join(', ')}${stuck.length > named ? ' and others' : ''}.`,
        ]
      : []),
  ].flatMap((line, index) => (index === 1 ? ['', line] : [line]));
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
