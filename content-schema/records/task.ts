import { defineRecord } from '../define-record.ts';
import { line, optional, priority, prose } from '../fields.ts';

export const task = defineRecord({
  name: 'task',
  plural: 'tasks',
  about: 'A piece of work on the programme or on the site itself.',
  many: 'Pieces of work on the programme or on the site itself.',
  form: { description: 'Create a new task record' },
  titled: '{summary}',
  statuses: { backlog: 'open', 'in-progress': 'open', done: 'closed' },
  fields: {
    summary: line('Summary', {
      help: 'What is to be done, in a few words.',
      hint: 'Short task description',
      orTitle: true,
    }),
    details: optional(
      prose('Details', {
        help: 'What somebody needs to know to do it: the background, links, what was tried before.',
        hint: 'Longer description, context, links',
      }),
    ),
    priority: optional(priority()),
  },
  facets: ['status', 'priority', 'area'],
  hasGates: true,
});
