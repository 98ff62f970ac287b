import type { Issue } from './model.ts';
import type { World } from './world.ts';

/** Moves the clock and with it the issue's `updatedAt`: every change of an issue begins here. */
export const touch = (world: World, issue: Issue): void => {
  issue.updatedAt = world.clock.tick();
  issue.repository.version++;
};
