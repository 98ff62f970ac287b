import { defineRecord } from '../define-record.ts';
import { audio, code, integer, line, numbers, optional, priv, prose } from '../fields.ts';

export const session = defineRecord({
  name: 'session',
  plural: 'sessions',
  about: 'One audio experience of a programme.',
  many: 'The audio experiences of every programme, in the order to hear them.',
  form: { description: 'Define an audio session in the system' },
  titled: '{code}',
  statuses: { active: 'open', inactive: 'closed' },
  fields: {
    code: code('Session Code', {
      help: 'The step, the programme and a name, joined by hyphens. No other session may have the same code.',
      hint: 'S01-DFP-INTRO',
      unique: true,
    }),
    step: optional(
      integer('Step Number', {
        min: 1,
        max: 9,
        help: 'Where the session stands on the path: a whole number from 1 to 9.',
        hint: '1-9',
      }),
    ),
    description: optional(
      prose('Description', {
        help: 'What a listener can expect. It is shown on the page of the session.',
        hint: 'What this session does, energetically and practically.',
      }),
    ),
    track_url: optional(
      audio('Audio URL', {
        help: 'Where the sound file is: a web address, or a path on this site such as /audio/s01.mp3. Leave it empty until there is one.',
        hint: 'Link to the audio file (or placeholder).',
      }),
    ),
    notes: optional(
      priv(
        prose('Notes', {
          help: 'Whatever the makers of the session want to remember.',
          hint: 'Internal notes, tags, frequency themes, etc.',
        }),
      ),
    ),
  },
  derived: {
    programme: line('Programme'),
    prevStep: integer('Previous step', { min: 1, max: 9 }),
    nextStep: integer('Next step', { min: 1, max: 9 }),
    runs: numbers('Runs'),
  },
  facets: ['status', 'step', 'programme'],
  counts: ['status', 'step'],
  order: { by: ['programme', 'step', 'status'], label: 'In the order of the path' },
});
