import { readFileSync } from 'node:fs';
import type { Ask, Source } from '../../../src/pipeline/enrich/ask.ts';
import { askAbout } from './ask-about.ts';

/** What an honest model says in its own words of longer records of the sample, and one piece of its evidence. */
export const honestOfSample: readonly (readonly [record: string, summary: string, evidence: string])[] = [
  [
    'tasks/19',
    'Following a link stops the session and leaves silence. The player has to survive navigation without a gap, ' +
      "may shrink to a bar at the bottom, and comes back when the session's own page is opened again.",
    'Start a session, follow a link, silence.',
  ],
  [
    'tasks/98',
    'The low pulse of step 4 can sit on the wrong frequency for people with tinnitus, so that they cannot use ' +
      'the session at all. A second mix without it keeps the same text, length and chapters, and two people with ' +
      'tinnitus listen before it goes out.',
    'Two people with tinnitus listen before it goes out',
  ],
  [
    'tasks/104',
    "There is no rule for how long listeners' intentions and notes are kept, and everyone who can read the " +
      'repository can read them. The proposal compares keeping everything, emptying the boxes a year after a run ' +
      'is closed, and not collecting the notes in the first place.',
    'So far we keep them forever',
  ],
  [
    'tasks/87',
    'The podcast feed does not mention the transcripts and chapters that apps can show. It should point to them, ' +
      'leave the element out for step 7, which has no transcript yet, and generate the chapters from WebVTT.',
    'The feed should point to transcripts and chapters',
  ],
  [
    'jobs/7',
    'Every session gets a transcript in WebVTT, one cue per sentence, with longer music described in brackets. ' +
      'Step 7 is still open, and step 9 was not yet read by a second person.',
    'one cue per sentence, music described in square brackets',
  ],
  [
    'jobs/91',
    'Two people who use a screen reader all day walk through the site, find and start step 4, and look for a ' +
      'session that has no transcript. The first report is in; the second is expected at the end of the month.',
    'The first report is in, the second is expected at the end of the month.',
  ],
  [
    'sessions/62',
    '**Energetically**, the session trades push for rhythm, as walkers do on the second day. **Practically**, it ' +
      'names three signs of forcing and a small correction for each, and is meant to be heard past the middle of a ' +
      'long task.',
    'it trades push for rhythm, as walkers do on the second day',
  ],
  [
    'events/88',
    'Listeners and everyone who worked on the sessions meet for an evening to hear steps 7, 8 and 9 in one room, ' +
      'with soup in between. The place will be announced; step-free access and a quiet corner are part of the ' +
      'search.',
    'Step-free access and a quiet corner are part of the search',
  ],
  [
    'sessions/23',
    'This first take of step 5 set a stride of 64 beats a minute, with which most people kept up instead of ' +
      'walking. The slower S05-DFP-SUSTAIN replaced it, and the recording is no longer offered, though its runs ' +
      'still count.',
    'It set a stride of 64 beats a minute',
  ],
  [
    'runs/105',
    'With six weeks until a deadline, the listener wanted to arrive walking. In the first week they began to ' +
      "grip the screen after forty minutes; the chemistry building's window serves as the horizon, and they will " +
      'go on until the end of the month.',
    'The horizon is the window of the chemistry building',
  ],
  [
    'runs/101',
    'Mira wanted to close the path properly and see whether one breath is enough on a school morning. The rain ' +
      'moved her, the breath was enough about half of the time, and she sent the finished roughs to the publisher.',
    'The one breath is enough about half of the time',
  ],
  [
    'runs/18',
    'The listener found the music beautiful but was not sure that the session is for them.',
    'Not sure it is for me.',
  ],
];

/** What is asked about a record of the sample. */
export function askOfSample(record: string): Ask {
  const { title, rawBody } = JSON.parse(readFileSync(`tests/sample/data-hub/data/${record}.json`, 'utf8'));
  const [, ...parts] = String(rawBody).split(/^### (.+)$/m);
  const fields = {
    title,
    ...Object.fromEntries(parts.flatMap((text, at) => (at % 2 ? [[parts[at - 1] ?? '', text.trim()]] : []))),
  };
  const ask = askAbout({ language: 'en', kind: 'task', fields, answer: { summary: '' } });
  return { ...ask, key: record, sources: ask.sources.filter(({ text }: Source) => text !== '_No response_') };
}
