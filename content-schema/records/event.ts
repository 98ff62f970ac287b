import { defineRecord } from '../define-record.ts';
import { choice, day, line, optional, prose } from '../fields.ts';

export const event = defineRecord({
  name: 'event',
  plural: 'events',
  about: 'Something that happened, or will happen, around the programme.',
  many: 'What happened, and what will happen, around the programme.',
  form: { description: 'Record something that happened or will happen' },
  titled: '{subject}',
  statuses: { scheduled: 'open', past: 'closed' },
  fields: {
    kind: choice('Kind', ['release', 'gathering', 'incident', 'milestone', 'note'], {
      help: 'What sort of event it is.',
      preselected: 'note',
    }),
    subject: line('Subject', {
      help: 'What the event is about, in a few words.',
      hint: 'What the event is about: a session code, a handle, a place',
    }),
    occurredAt: day('Occurred At', {
      id: 'occurred-at',
      help: 'The day it happens or happened, or the moment in UTC.',
      hint: '2026-02-09 or 2026-02-09T18:30:00Z',
    }),
    details: optional(
      prose('Details', {
        help: 'Whatever is worth remembering about it.',
        hint: 'What happened, who was there, links',
      }),
    ),
  },
  facets: ['status', 'kind'],
  counts: ['status', 'kind'],
  happens: 'occurredAt',
});
