import type { ProgrammePath } from '../../pipeline/path/experience.ts';
import type { PathSession } from '../../pipeline/path/path-session.ts';
import { pathSteps } from './programme-steps.ts';
import type { StaveStep } from './stave-step.ts';

/** The nine steps as a session's own page draws them: its step is marked, whoever stands for it. */
export const sessionSteps = (path: ProgrammePath<PathSession>, session: PathSession): StaveStep[] =>
  pathSteps(path).map((step) => {
    if (step.step !== session.step) return step;
    const standsFor = path.steps[step.step - 1]?.standsFor;
    const detail = standsFor?.id === session.id ? 'you are here' : standsFor ? 'this step' : 'here, inactive';
    return { ...step, label: step.label || session.displayTitle, state: 'current', detail };
  });
