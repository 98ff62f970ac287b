import type { Copy } from './copy-checkout.ts';

const book = `import { defineRecord } from '../define-record.ts';
import { choice, integer, link, optional, priv, prose } from '../fields.ts';

export const book = defineRecord({
  name: 'book',
  plural: 'books',
  about: 'Something to read between two sessions.',
  statuses: { wanted: 'open', read: 'closed' },
  fields: {
    pages: optional(integer('Pages', { min: 1, max: 5000 })),
    reader: optional(link('Reader', { to: 'user', by: ['handle', 'id'], as: 'readerId', back: 'books' })),
    binding: optional(choice('Binding', ['paper', 'cloth'], { preselected: 'paper' })),
    notes: optional(priv(prose('Notes', { hint: 'For us only' }))),
  },
  facets: ['status', 'binding'],
  counts: ['status', 'binding'],
});
`;

const titleProblem = `  'title-long': entry<{ value: string }>({
    level: 'warning',
    message: ({ value }) => \`The title "\${value}" is longer than 200 letters.\`,
    hint: () => 'Say it in fewer words.',
  }),
`;

const titleCase = `  'title-long': {
    found: inRecords(aParcel({ title: \`parcel: \${'long '.repeat(50)}\` })),
    message: 'The title "parcel: long long lo" is longer than 200 letters.',
    hint: 'Say it in fewer words.',
  },
`;

const todayPage = `---
import Page from '../layouts/Page.astro';
import { countOf } from '../site/records/questions.ts';

const tasks = await countOf('tasks');
---
<Page title="Today" description="What there is to do.">
  <h1>Today</h1>
  <p class="lead">There are {tasks} tasks.</p>
</Page>
`;

const todayEntry = `  {
    path: '/today/',
    label: 'Today',
    lists: { views: 6, home: [9, 'What there is to do.'] },
  },
`;

const closedWork = `import type { AnyRecord } from '../any-record.ts';
import { defineTable } from '../table/table.ts';
import { counting } from '../text/counting.ts';
import type { Figure } from './figure.ts';

/** How many records of each type are closed. */
export function closedRecords(records: readonly AnyRecord[]): Figure {
  const closed = records.filter(({ closedAt }) => closedAt !== null);
  return {
    sentence: \`\${counting(closed.length, 'record is', 'records are')} closed.\`,
    table: defineTable({
      name: 'closed-records',
      title: 'Closed records',
      rows: [...Map.groupBy(closed, ({ type }) => type)],
      columns: [
        { key: 'type', label: 'Type', unit: 'text', of: ([type]) => type },
        { key: 'closed', label: 'Closed', unit: 'count', of: ([, found]) => found.length },
      ],
      empty: 'Nothing is closed yet.',
    }),
  };
}
`;

const closedEntry = `  {
    id: 'closed',
    name: 'Closed records',
    of: ({ records }) => closedRecords(records),
  },
`;

/** What somebody answers to the form of a type that the command made. */
export const attempt =
  '### Summary\n\nThe first try of all\n\n### Score\n\n7\n\n### Taken by\n\nada\n\n### Session\n\nS01-OWN-FIRST\n';

const generate = (copy: Copy) => copy.run('node', 'scripts/ledgerline.mjs', 'generate');
const format = (copy: Copy, ...files: string[]) => copy.run('biome', 'check', '--write', ...files);

/** Records as somebody who begins writes them: by hand, with the least that a form asks for, and one as GitHub stored it. */
const ownRecords: Readonly<Record<string, string>> = {
  'tasks/1.json': '{ "id": 1, "title": "task: water the plants", "summary": "Twice a week." }',
  'users/2.yaml': 'id: 2\ntitle: "user: ada"\nhandle: ada\nemail: ada@example.com\n',
  'sessions/3.json': JSON.stringify({
    id: 3,
    title: 'session: the first',
    rawBody: '### Session Code\n\nS01-OWN-FIRST\n\n### Step Number\n\n1\n',
  }),
};

/** What people add, each as CONTRIBUTING.md says and nothing besides. */
export const edits: Readonly<Record<string, (copy: Copy) => void>> = {
  'a site of their own with three records': (copy) => {
    const answers = ['--title', "Ada's records", '--repository', 'octocat/site', '--issues', ''];
    // Twice, for that does no harm.
    for (const _ of [1, 2]) copy.run('node', 'scripts/ledgerline.mjs', 'init', ...answers);
    for (const [path, text] of Object.entries(ownRecords)) copy.write(`data-hub/data/${path}`, text);
  },
  'a record type': (copy) => {
    copy.write('content-schema/records/book.ts', book);
    copy.replace(
      'content-schema/index.ts',
      'import { event }',
      "import { book } from './records/book.ts';\nimport { event }",
    );
    copy.replace('content-schema/index.ts', '] as const;', ', book] as const;');
    generate(copy);
  },
  'a record type by the command, named by two words': (copy) => {
    const asked = ['quiz-attempt', 'score:integer', 'taken-by:user', 'session:session'];
    copy.run('node', 'scripts/ledgerline.mjs', 'new-record-type', ...asked);
    copy.write(
      'data-hub/data/quiz-attempts/4.json',
      JSON.stringify({ id: 4, title: 'quiz-attempt: ', updatedAt: '2026-02-09T01:00:00Z', rawBody: attempt }),
    );
  },
  'new labels for the fields of a record type, the old ones being aliases': (copy) => {
    copy.replace('content-schema/records/session.ts', /\('([A-Z][^']*)', \{\s/g, "('The $1', { aliases: ['$1'], ");
    format(copy, 'content-schema/records/session.ts');
    generate(copy);
  },
  'a problem with its case': (copy) => {
    copy.replace('src/problems.ts', "  'answer-missing': entry", `${titleProblem}  'answer-missing': entry`);
    copy.replace('src/problems.test.ts', "  'answer-missing': {", `${titleCase}  'answer-missing': {`);
    copy.replace(
      'src/pipeline/validate.ts',
      '    ...base.problems,\n',
      "    ...base.problems,\n    ...(source.title.length > 200 ? [problem('title-long', { value: source.title.slice(0, 20) })] : []),\n",
    );
  },
  'a page': (copy) => {
    copy.write('src/pages/today.astro', todayPage);
    copy.replace('src/site/pages/catalogue.ts', '  ...recordTypes.map(recordPages),\n', (found) => todayEntry + found);
  },
  'a figure of the dashboard': (copy) => {
    copy.write('src/pipeline/figures/closed-records.ts', closedWork);
    const list = 'src/site/dashboard/dashboard-figures.ts';
    copy.replace(list, "  {\n    id: 'quality',", (found) => closedEntry + found);
    copy.replace(
      list,
      'import { dataQuality }',
      (found) => `import { closedRecords } from '../../pipeline/figures/closed-records.ts';\n${found}`,
    );
  },
};
