/** The second half: reads what the first one left, and the answer; writes `notes.md` where the answer is yes. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { goOn } from '../src/notes.mjs';

const { publish, text } = goOn(JSON.parse(readFileSync('pause/state.json', 'utf8')), process.env.ANSWER ?? '');
if (publish) writeFileSync('notes.md', text);
if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, text);
process.stdout.write(text);
