import { defineRecord } from '../define-record.ts';
import { email, json, line, numbers, optional, priv } from '../fields.ts';

export const user = defineRecord({
  name: 'user',
  plural: 'users',
  about: 'A listener, known to the public by a handle.',
  many: 'The listeners, known to the public by their handles.',
  form: { name: 'User Record', description: 'Create or update a user record' },
  titled: '{handle}',
  person: 'Listener',
  statuses: { backlog: 'open', active: 'open', inactive: 'closed' },
  fields: {
    handle: line('User ID', {
      id: 'user-id',
      help: 'The name this site shows for the listener. Everybody can see it, so a handle is better than a full name.',
      hint: 'uuid or handle',
      unique: true,
    }),
    email: optional(
      priv(
        email('Email', {
          help: 'An address at which the listener can be reached.',
          hint: 'user@example.com',
          insists: true,
        }),
      ),
    ),
    meta: optional(
      priv(
        json('Meta (JSON or notes)', {
          help: 'Anything else worth keeping about the listener, as JSON or in your own words.',
          hint: '{ "plan": "pro", "source": "referral" }',
        }),
      ),
    ),
  },
  derived: { runs: numbers('Runs') },
  facets: ['status'],
});
