import { defineRecord } from '../define-record.ts';
import { audio, code, integer, line, numbers, optional, priv, prose } from '../fields.ts';

export const session = defineRecord({
  name: 'session',
  plural: 'sessions',
  about: 'One audio experience of a programme.',
  form: { description: 'Define an audio session in the system' },
  statuses: { active: 'open', inactive: 'closed' },
  fields: {
    code: code('Session Code', { hint: 'S01-DFP-INTRO', unique: true }),
    step: optional(integer('Step Number', { min: 1, max: 9, hint: '1-9' })),
    description: optional(prose('Description', { hint: 'What this session does, energetically and practically.' })),
    track_url: optional(audio('Audio URL', { hint: 'Link to the audio file (or placeholder).' })),
    notes: optional(priv(prose('Notes', { hint: 'Internal notes, tags, frequency themes, etc.' }))),
  },
  derived: {
    programme: line('Programme'),
    prevStep: integer('Previous step', { min: 1, max: 9 }),
    nextStep: integer('Next step', { min: 1, max: 9 }),
    runs: numbers('Runs'),
  },
  facets: ['status', 'step', 'programme'],
  counts: ['status', 'step'],
});
