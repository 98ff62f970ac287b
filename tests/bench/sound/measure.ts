/**
 * Has an offline recognizer listen to the finished sessions and to the guide alone, and prints how much of the script it understands:
 * `node tests/bench/sound/measure.ts`. A code such as `S03` measures that session only; `--docs` writes all nine into the documentation.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { requireTools } from '../../../operations/factory/media/tools.ts';
import { sessionsNamed } from '../../../operations/factory/sample/programme.ts';
import { intoDocs } from '../into-docs.ts';
import { measured } from './measured.ts';
import { soundReport } from './sound-report.ts';

const DOCS = join(import.meta.dirname, '../../../src/content/docs/docs/audio-system/sound.md');
const COMMAND = 'node tests/bench/sound/measure.ts --docs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { docs: { type: 'boolean' } } });
requireTools('RHVoice-test', 'ffmpeg', 'pocketsphinx_batch');
const found = sessionsNamed(values.docs ? [] : positionals).map((session) => {
  console.error(`Listening to ${session.title} twice …`);
  return measured(session);
});
const report = soundReport(found);
console.log(report);
if (values.docs) writeFileSync(DOCS, intoDocs(readFileSync(DOCS, 'utf8'), report, COMMAND));
