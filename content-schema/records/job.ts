import { defineRecord } from '../define-record.ts';
import { line, optional, priority, prose } from '../fields.ts';

export const job = defineRecord({
  name: 'job',
  plural: 'jobs',
  about: 'A work item with an owner, from intake to report.',
  many: 'Work items, each with an owner, from intake to report.',
  form: { description: 'Create a new job / work item' },
  titled: 'Job of {owner}',
  statuses: { queued: 'open', 'in-progress': 'open', done: 'closed' },
  fields: {
    owner: line('Owner', {
      help: 'The person who sees to it that the job gets done, by name or handle.',
      hint: 'who is responsible?',
    }),
    priority: priority({ missing: 'medium' }),
    details: optional(
      prose('Details', {
        help: 'Why the job is needed and what it has to achieve.',
        hint: 'Context, requirements, links',
      }),
    ),
    acceptance: optional(
      prose('Acceptance Criteria', { help: 'How to tell that the job is done.', hint: "What does 'done' look like?" }),
    ),
  },
  facets: ['status', 'priority', 'area'],
  counts: ['status', 'priority'],
  hasGates: true,
});
