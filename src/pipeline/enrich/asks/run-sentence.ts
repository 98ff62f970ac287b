import type { Run, Session } from '../../../../content-schema/index.ts';
import { markdownText } from '../../reports/markdown-text.ts';
import { hiddenAddress } from '../../text/mask-addresses.ts';
import { numberWord } from '../../text/number-word.ts';
import { daysBetween } from '../../time/days-between.ts';
import { utcDay } from '../../time/utc-time.ts';
import type { Paths } from './paths.ts';

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** What happened in a run, in facts of the path; empty where the run is on no step. */
export function runSentence(run: Run, session: Session, paths: Paths): string {
  if (run.step === null || run.createdAt === null) return '';
  const who = run.listener.includes(hiddenAddress) ? 'A listener' : markdownText(run.listener);
  const what = `step ${run.step}, ${markdownText(session.displayTitle)},`;
  if (run.status !== 'completed' || run.closedAt === null) {
    const said = run.status === 'in-progress' ? '' : ` The run is ${markdownText(run.status)} now.`;
    return `${who} started ${what} on ${utcDay(run.createdAt)}.${said}`;
  }
  const days = daysBetween(`${run.createdAt.slice(0, 10)}T00:00:00Z`, `${run.closedAt.slice(0, 10)}T00:00:00Z`);
  const took =
    days === 0 ? 'on the day it was started' : `${numberWord(days)} ${days === 1 ? 'day' : 'days'} after starting`;
  return `${who} completed ${what} on ${utcDay(run.closedAt)}, ${took}. ${place(run, paths)}`;
}

/** Where the run stands on the path of its listener. */
function place(run: Run, paths: Paths): string {
  const path = stepsOf(paths.active(run.programme));
  const end = Date.parse(String(run.closedAt));
  const heard = paths.completedBeside(run).filter(({ closedAt }) => closedAt !== null && Date.parse(closedAt) <= end);
  if (path.size > 0 && path.difference(stepsOf(heard)).size === 0)
    return `With it, all ${numberWord(path.size)} steps of the path are complete.`;
  return run.step === 1
    ? 'It was the first step on the path.'
    : `It was the ${ordinals[Number(run.step)]} of ${numberWord(ordinals.length - 1)} steps.`;
}

const stepsOf = (all: readonly { readonly step: number | null }[]): Set<number> =>
  new Set(all.flatMap(({ step }) => (step === null ? [] : [step])));
