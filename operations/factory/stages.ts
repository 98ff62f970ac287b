/**
 * The factory makes sessions that can be heard from what is known. Its stages run one after the other, and each takes up what the one
 * before it left in files: what is known, a report on it, a script, the files of a session.
 */
import type { Stage } from '../loop/stage.ts';
import { keepStage } from './knowledge/keep-stage.ts';
import { learnStage } from './learn/learn-stage.ts';
import { mediaStage } from './studio/media-stage.ts';
import type { Asked } from './write/ask-model.ts';
import { writeStage } from './write/write-stage.ts';

/** The stages that make sessions, in their order; scripts are written by the rule, or by a model where one is given. */
export const makingStages = (asked?: Asked): readonly Stage[] => [keepStage, learnStage, writeStage(asked), mediaStage];
