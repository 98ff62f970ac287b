import type { Journey } from '../../pipeline/path/completion.ts';
import type { PathSession } from '../../pipeline/path/path-session.ts';
import { markNote, stepMark } from '../../pipeline/path/step-states.ts';
import { steps } from '../../pipeline/path/steps.ts';
import { experienceAddress } from '../../routes.ts';
import type { StaveStep } from '../experience/stave-step.ts';

/** A listener's nine steps as the stave draws them; the ring marks the step that is advised next. */
export const journeySteps = (
  path: readonly PathSession[],
  journey: Pick<Journey, 'completed' | 'started' | 'populated'>,
  advised: PathSession | undefined,
): StaveStep[] =>
  steps.map((step) => {
    const mark = stepMark(journey, step, advised?.step ?? null);
    const session = mark.isAdvised ? advised : path.find((other) => other.step === step);
    return {
      step,
      label: session?.displayTitle ?? '',
      href: session && experienceAddress(session.code),
      ...markNote(mark),
      isCompleted: mark.state === 'completed',
    };
  });
