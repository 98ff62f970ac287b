import { defineRecord } from '../define-record.ts';
import { email, json, line, numbers, optional, priv } from '../fields.ts';

export const user = defineRecord({
  name: 'user',
  plural: 'users',
  about: 'A listener, known to the public by a handle.',
  form: { name: 'User Record', description: 'Create or update a user record' },
  person: 'Listener',
  statuses: { backlog: 'open', active: 'open', inactive: 'closed' },
  fields: {
    handle: line('User ID', { id: 'user-id', hint: 'uuid or handle', unique: true }),
    email: optional(priv(email('Email', { hint: 'user@example.com', insists: true }))),
    meta: optional(priv(json('Meta (JSON or notes)', { hint: '{ "plan": "pro", "source": "referral" }' }))),
  },
  derived: { runs: numbers('Runs') },
  facets: ['status'],
});
