/** Every REST operation the fake answers, by GitHub's `operationId`; each must stand in `openapi.json` too. */
import type { Operations } from '../call.ts';
import { actionsSettings } from './actions-settings.ts';
import { automation } from './automation.ts';
import { comments } from './comments.ts';
import { contents } from './contents.ts';
import { issues } from './issues.ts';
import { labels } from './labels.ts';
import { repositories } from './repositories.ts';

/** All operations together. */
export const operations: Operations = {
  ...repositories,
  ...contents,
  ...issues,
  ...comments,
  ...labels,
  ...automation,
  ...actionsSettings,
};
