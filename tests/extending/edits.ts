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

const generate = (copy: Copy) => copy.run('node', 'src/commands/ledgerline.ts', 'generate');
const format = (copy: Copy, ...files: string[]) => copy.run('biome', 'check', '--write', ...files);

/** What people add, each done as CONTRIBUTING.md says and nothing besides. */
export const edits: Readonly<Record<string, (copy: Copy) => void>> = {
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
  'new labels for the fields of a record type, the old ones being aliases': (copy) => {
    copy.replace('content-schema/records/session.ts', /\('([A-Z][^']*)', \{ /g, "('The $1', { aliases: ['$1'], ");
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
};
