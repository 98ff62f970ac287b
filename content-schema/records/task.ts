import { defineRecord } from '../define-record.ts';
import { line, optional, priority, prose } from '../fields.ts';

export const task = defineRecord({
  name: 'task',
  plural: 'tasks',
  about: 'A piece of work on the programme or on the site itself.',
  form: { description: 'Create a new task record' },
  statuses: { backlog: 'open', 'in-progress': 'open', done: 'closed' },
  fields: {
    summary: line('Summary', { hint: 'Short task description', orTitle: true }),
    details: optional(prose('Details', { hint: 'Longer description, context, links' })),
    priority: optional(priority()),
  },
  facets: ['status', 'priority', 'area'],
});
