/** The first half: writes `pause/state.json`, with which the run ends. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { checkpoint, draftOf } from '../src/notes.mjs';

const subjects = execFileSync('git', ['log', '--format=%s', '--max-count=30'], { encoding: 'utf8' }).split('\n');
mkdirSync('pause', { recursive: true });
writeFileSync(
  'pause/state.json',
  `${JSON.stringify(checkpoint(Number(process.env.GITHUB_RUN_ID), draftOf(subjects)), null, 2)}\n`,
);
