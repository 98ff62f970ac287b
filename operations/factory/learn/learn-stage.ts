import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Stage, Workplace } from '../../loop/stage.ts';
import { readJson, writeJson, writeWhole } from '../files/keep-files.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { findingsIn, kbReport, summaryOf } from './kb-report.ts';

/** A report in short, and where the whole of it stands (R004-008). */
const madeSchema = z.object({ key: z.string(), summary: z.string(), path: z.string() });

const reportName = 'kb-report.md';
const madeFile = (keep: string) => join(keep, 'kb-report.json');

/** What is said of reviews changes with the time: a report is for a month. */
const keyOf = (hash: string, { desk }: Workplace): string => `report-${desk.now().slice(0, 7)}-${hash.slice(0, 16)}`;

/** The stage `learn`: looks for what is missing, said twice or out of order in what is known, and writes a report. */
export const learnStage: Stage = {
  name: 'learn',
  about: 'Looks for gaps, doubles and broken links in what is known, and writes a report.',
  async waiting(place) {
    const { keep, folder } = place;
    const { atoms, courses, problems, hash } = await readKnowledge(folder);
    const key = keyOf(hash, place);
    const made = await readJson(madeFile(keep), madeSchema);
    const isThere = await stat(join(keep, reportName)).catch(() => undefined);
    if ((made?.key === key && isThere) || atoms.size + courses.length + problems.length === 0) return [];
    return [{ key, title: 'A report on what is known' }];
  },
  async run({ folder, keep, desk }, { key }) {
    const known = await readKnowledge(folder);
    const today = desk.now().slice(0, 10);
    const findings = findingsIn(known, today);
    const summary = summaryOf(known, findings);
    await writeWhole(join(keep, reportName), kbReport(known, findings, today));
    await writeJson(madeFile(keep), { key, summary, path: reportName });
    return { done: `${summary} The report is ${join(keep, reportName)}.` };
  },
};
