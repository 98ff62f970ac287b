import { defineRecord } from '../define-record.ts';
import { line, optional, priority, prose } from '../fields.ts';

export const job = defineRecord({
  name: 'job',
  plural: 'jobs',
  about: 'A work item with an owner, from intake to report.',
  form: { description: 'Create a new job / work item' },
  statuses: { queued: 'open', 'in-progress': 'open', done: 'closed' },
  fields: {
    owner: line('Owner', { hint: 'who is responsible?' }),
    priority: priority({ missing: 'medium' }),
    details: optional(prose('Details', { hint: 'Context, requirements, links' })),
    acceptance: optional(prose('Acceptance Criteria', { hint: "What does 'done' look like?" })),
  },
  facets: ['status', 'priority', 'area'],
  counts: ['status', 'priority'],
});
