import { defineRecord } from '../define-record.ts';
import { code, integer, line, link, optional, priv, prose } from '../fields.ts';

export const run = defineRecord({
  name: 'run',
  plural: 'runs',
  about: 'A listener going through a session.',
  many: 'Who listened to which session, and how far they got.',
  form: {
    description: 'A listener going through a specific session',
    title: 'run: <listener> for <session>',
  },
  titled: '{listener} for {session_code}',
  statuses: { 'in-progress': 'open', completed: 'closed' },
  fields: {
    session_code: link('Session Code', {
      help: 'The code of the session, as it stands on the page of the session.',
      hint: 'S01-DFP-INTRO',
      to: 'session',
      by: ['code'],
      as: 'sessionId',
      back: 'runs',
    }),
    listener: link('Listener', {
      help: 'Who listens. A handle is best, because everybody can read this issue.',
      hint: 'email, handle, or user id',
      to: 'user',
      by: ['handle', 'email', 'id'],
      as: 'userId',
      back: 'runs',
      edge: 'in',
    }),
    intention: optional(
      priv(prose('Intention', { help: 'What the listener hopes for.', hint: 'What is this run for?' })),
    ),
    notes: optional(
      priv(
        prose('Notes', {
          help: 'What the listener noticed along the way.',
          hint: 'Observations, shifts, anything relevant.',
        }),
      ),
    ),
  },
  derived: {
    step: integer('Step', { min: 1, max: 9 }),
    programme: line('Programme'),
    nextRecommendedSession: code('Next recommended session'),
  },
  facets: ['status', 'step', 'programme', 'patternTag'],
  counts: ['status', 'session_code', 'patternTag'],
});
