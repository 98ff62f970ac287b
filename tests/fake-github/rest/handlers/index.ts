/** Every REST operation the fake answers, by GitHub's `operationId`; each must stand in `openapi.json` too. */
import type { Operations } from '../call.ts';
import { actionsSettings } from './actions-settings.ts';
import { artifacts } from './artifacts.ts';
import { automation } from './automation.ts';
import { codeReview } from './code-review.ts';
import { comments } from './comments.ts';
import { contents } from './contents.ts';
import { deployments } from './deployments.ts';
import { issues } from './issues.ts';
import { jobs } from './jobs.ts';
import { labels } from './labels.ts';
import { repositories } from './repositories.ts';
import { runs } from './runs.ts';

/** All operations together. */
export const operations: Operations = {
  ...repositories,
  ...contents,
  ...issues,
  ...comments,
  ...labels,
  ...automation,
  ...actionsSettings,
  ...runs,
  ...jobs,
  ...artifacts,
  ...deployments,
  ...codeReview,
};
