import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, FormField } from '../../content-schema/form-field.ts';
import { renderBody } from '../../tests/bodies/render-body.ts';
import { readForm } from './parse/read-form.ts';
import { parseBody } from './parse.ts';

const folder = new URL('fixtures/parse/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

interface Case {
  readonly about: string;
  readonly form: string;
  readonly fields: Record<string, unknown>;
  readonly problems: string[];
}

describe('a body beside its answers', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const name of names) {
    const expected: Case = JSON.parse(read(name));
    test(`${expected.about} (${name})`, () => {
      const body = read(name.replace('.json', '.md'));
      const { fields, problems } = parseBody(body, readForm(read(`${expected.form}.form.yml`)));
      expect(Object.entries(fields)).toEqual(Object.entries(expected.fields));
      expect(problems.map((p) => p.name)).toEqual(expected.problems);
    });
  }
});

/** Each property was also run ten thousand times by hand; this keeps the suite quick. */
const RUNS = 150;

const textarea = (key: string, label: string): FormField => ({ key, label, kind: 'textarea' });
const input = (key: string, label: string): FormField => ({ key, label, kind: 'input' });

describe('what GitHub writes is read back', () => {
  const form: FormField[] = [
    textarea('before', 'Before'),
    textarea('middle', 'C# (`middle`)'),
    input('short', 'Short'),
    { ...textarea('log', 'Log'), render: 'shell' },
    {
      key: 'cities',
      label: 'Cities',
      kind: 'dropdown',
      multiple: true,
      options: ['Paris, France', 'Rome', 'Bonn, BRD'],
    },
    textarea('after', '__proto__'),
    { key: 'terms', label: 'Terms', kind: 'checkboxes', options: ['a, b', '[c](d)'] },
    textarea('last', 'Last'),
  ];
  const harmless = [
    '',
    'text',
    '  indented',
    '    code',
    '- item',
    '> quote',
    '# One',
    '### Other',
    '#### Before',
    '---',
    '===',
  ];
  const hostile = ['| a | b |', '</details>', '<details>', '[x]: y "', '\\', '1. a', '\t', '***', '###', '💥'];
  const wholeBlocks = [
    ['', '```', '### Short', '', 'x', '```'],
    ['', '~~~ md', '', '### Terms', '', '~~~'],
    ['', '````', '```', '### Last', '````'],
    ['', '<!--', '### Short', '', '-->'],
    ['', '- a', '  ```', '  x', '  ```', ''],
    ['a <!-- b --> c'],
    ['a', '', '_No response_', '', 'b'],
  ];
  const openings = ['```', '```js', '~~~', '   ````', '<!-- x', '<pre>', '<script>', '<![CDATA[', '<?php'];
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(...harmless, ...hostile).map((line) => [line]),
      fc.constantFrom(...wholeBlocks),
    ),
    {
      maxLength: 8,
    },
  );
  const text = pieces.map((lists) => edged(lists.flat()));
  const opened = fc
    .tuple(pieces, fc.constantFrom(...openings), fc.array(fc.constantFrom(...harmless)))
    .map(([lists, opening, rest]) => edged([...lists.flat(), '', opening, ...rest]));
  const filled = fc.record({
    before: text,
    middle: text,
    short: fc.constantFrom(null, 'x', '### Log', '```', '# a', '<!-- x', '- [ ] y', 'None'),
    log: fc.oneof(
      fc.constant(null),
      pieces.map((lists) => lists.flat().join('\n')).filter((t) => !isBlank(t)),
    ),
    cities: fc.subarray(['Paris, France', 'Rome', 'Bonn, BRD']).map((list) => (list.length === 0 ? null : list)),
    after: text,
    terms: fc.subarray(['a, b', '[c](d)']).map((checked) => ({
      checked,
      unchecked: ['a, b', '[c](d)'].filter((label) => !checked.includes(label)),
    })),
    last: text,
  });

  test('whatever the answers hold, as long as what they open they close', () => {
    fc.assert(
      fc.property(filled, (answers) => readsBack(form, answers)),
      { numRuns: RUNS },
    );
  });

  test('when one long answer opens a fence, a comment or a tag that it never closes', () => {
    const where = fc.constantFrom('before', 'middle', 'after', 'last');
    fc.assert(
      fc.property(filled, where, opened, (answers, key, answer) => {
        fc.pre(answers.short !== '```'); // that would be a second open fence
        readsBack(form, { ...answers, [key]: answer });
      }),
      { numRuns: RUNS },
    );
  });

  test('when a long answer holds the label of a field before it, of its own or of a later one', () => {
    const where = fc.constantFrom('before', 'middle', 'after', 'last');
    fc.assert(
      fc.property(filled, where, fc.constantFrom(...form), text, text, (answers, key, typed, start, end) => {
        const next = form[form.findIndex((field) => field.key === key) + 1];
        fc.pre(typed !== next || next.kind !== 'textarea');
        const answer = edged([start ?? '', '', `### ${typed.label}`, '', end ?? 'x']);
        fc.pre(answer !== null);
        readsBack(form, { ...answers, [key]: answer });
      }),
      { numRuns: RUNS },
    );
  });

  test('when every answer is arbitrary text without a label', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map((s) => s.replace(/[\r\n]/g, ' '));
    const any = fc.array(line, { maxLength: 6 }).map(edged);
    fc.assert(
      fc.property(any, any, (before, middle) => readsBack(form.slice(0, 2), { before, middle })),
      { numRuns: RUNS },
    );
  });
});

describe('any text, any form', () => {
  const kinds = fc.constantFrom('input', 'textarea', 'dropdown', 'checkboxes', 'upload');
  const words = fc.constantFrom('A', 'B', 'C#', '#', 'a, b', '__proto__', 'constructor', '', '_No response_', 'None');
  const field: fc.Arbitrary<FormField> = fc
    .record({
      key: words,
      label: words,
      kind: kinds,
      options: fc.array(words),
      multiple: fc.boolean(),
      render: fc.boolean(),
    })
    .map(({ render, ...rest }) => ({ ...rest, ...(render ? { render: 'shell' } : {}) }));
  const line = fc.oneof(
    words,
    words.map((word) => `### ${word}`),
    fc.constantFrom(
      '```',
      '```json',
      '{"A": "x", "__proto__": [1]}',
      '```shell',
      '~~~',
      '<!--',
      '-->',
      '- [x] A',
      '> a',
      '',
      '',
    ),
    fc.string(),
  );
  const body = fc
    .array(line, { maxLength: 40 })
    .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));

  test('never throws, and every field is a key', () => {
    fc.assert(
      fc.property(body, fc.array(field, { maxLength: 6 }), (text, form) => {
        const { fields } = parseBody(text, form);
        expect(new Set(Object.keys(fields))).toEqual(new Set(form.map(({ key }) => key)));
        expect(Object.getPrototypeOf(fields)).toBe(null);
      }),
      { numRuns: 2 * RUNS },
    );
  });

  test('every line that is not blank is a heading, in an answer, or in the text of a problem', () => {
    const form: FormField[] = [
      textarea('a', 'A'),
      input('b', 'B'),
      { key: 'c', label: 'C#', kind: 'checkboxes', options: ['A', 'a, b'] },
      { key: '__proto__', label: '#', kind: 'dropdown', options: ['A', 'a, b'], multiple: true },
      { key: 'd', label: 'constructor', kind: 'dropdown', options: ['A', 'B'] },
    ];
    fc.assert(
      fc.property(body, (text) => {
        fc.pre(!text.includes('json'));
        const { fields, problems } = parseBody(text, form);
        const kept = [...Object.values(fields).flatMap(textsOf), ...problems.map((p) => p.text ?? '')].join('\n');
        for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
          const bare = line.trim();
          const heading = form.some(({ label }) => bare.replace(/\s+/g, ' ').startsWith(`### ${label}`));
          if (bare === '' || bare === '_No response_' || bare === 'None' || heading) continue;
          expect(kept).toContain(bare.replace(/^[-*+] \[[xX ]\] +/, ''));
        }
      }),
      { numRuns: 2 * RUNS },
    );
  });

  test('null and undefined are empty bodies', () => {
    expect(parseBody(null, [input('a', 'A')])).toEqual(parseBody('', [input('a', 'A')]));
    expect(parseBody(undefined, [])).toEqual({ fields: Object.create(null), problems: [] });
  });

  test('a label the field had before it was renamed still counts', () => {
    const form = [{ ...input('a', 'New name'), aliases: ['Old name'] }, input('b', 'B')];
    expect({ ...parseBody('### Old name\n\n1\n\n### B\n\n2', form).fields }).toEqual({ a: '1', b: '2' });
  });

  test('two fields with one label are read in form order', () => {
    const form = [input('a', 'Name'), input('b', 'Name')];
    expect({ ...parseBody('### Name\n\n1\n\n### Name\n\n2', form).fields }).toEqual({ a: '1', b: '2' });
  });
});

test('what is wrong with a body is told in the words of its form', () => {
  const form: FormField[] = [
    input('owner', 'Owner'),
    { key: 'priority', label: 'Priority', kind: 'dropdown', options: ['high', 'low'] },
    { key: 'terms', label: 'Terms', kind: 'checkboxes', options: ['yes'] },
    input('due', 'Due'),
  ];
  const body =
    'hello\n\n### Terms\n\n- [x] no\nmaybe\n\n### Owner\n\nray\n\n## Why\n\nso\n\n### Priority\n\nurgent\n\n```json\n{"x": 1}\n```';
  const told = parseBody(body, form).problems.map(({ message, hint, text }) => [
    message,
    hint,
    ...(text ? [text] : []),
  ]);
  expect(told).toMatchInlineSnapshot(`
    [
      [
        "There is text before the first field of the form.",
        "Move it below a heading of the form, so that it is kept with the record.",
        "hello",
      ],
      [
        "The section "Terms" is in a different place than in the form.",
        "It was read all the same. Move it back so that no answer can be mistaken for another.",
      ],
      [
        ""no" is not one of the choices for "Terms".",
        "Choose one of: yes.",
      ],
      [
        "Some text under "Terms" is not a checkbox.",
        "Keep only lines such as "- [x] label" there.",
        "maybe",
      ],
      [
        "The section "Why" after "Owner" belongs to no field of the form.",
        "Move its text into a field that takes long answers, or remove it.",
        "## Why

    so",
      ],
      [
        ""urgent" is not one of the choices for "Priority".",
        "Choose one of: high, low.",
      ],
      [
        ""x" in the JSON block of the issue was not used.",
        "Either no field of the form has that name, or the field has an answer of its own, which wins.",
        ""x": 1",
      ],
      [
        "The section "Due" is missing from the issue.",
        "Add a line "### Due" followed by the answer, or open the record again with its form.",
      ],
    ]
  `);
});

describe('bodies of 64 kB made to be slow', () => {
  const frame = (middle: string) => `### A\n\nx\n\n### B\n\n${middle}\n\n### C\n\ny`;
  const form = [input('a', 'A'), textarea('b', 'B'), input('c', 'C')];
  const nested = Array.from({ length: 360 }, (_, i) => `${' '.repeat(i)}- x`).join('\n');
  test.each([
    ['brackets', '['.repeat(65_536)],
    ['quotes', '>'.repeat(65_536)],
    ['quotes on every line', `${'>'.repeat(160)}\n`.repeat(400)],
    ['emphasis', '*_'.repeat(30_000)],
    ['backticks', '`'.repeat(65_536)],
    ['nested lists', nested],
    ['lists in one line', '- '.repeat(32_768)],
    ['underlined headings', 'a\n=\n'.repeat(16_000)],
    ['fences in lists', '- a\n\n  ```\n### X\n'.repeat(2700)],
    ['quotes in lists', '- > a\n'.repeat(10_900)],
    ['quotes in one item', `- a\n${'  - > a\n'.repeat(8000)}`],
    ['fences in quotes', '> ```\n\n'.repeat(9000)],
    ['comments in lists', '- <!--\n#\n'.repeat(7000)],
    ['fences ten lists deep', `${'- '.repeat(10)}\`\`\`\n`.repeat(2700)],
    ['one paragraph', 'x\n'.repeat(32_000)],
    ['open comments', '<!--\n'.repeat(13_000)],
    ['blank lines', '\n'.repeat(65_536)],
    ['a heading of spaces', `### A${' '.repeat(65_000)}x`],
  ])('%s', (_, middle) => {
    const { fields } = parseBody(frame(middle), form);
    expect(fields).toMatchObject({ a: 'x', c: 'y' });
  });

  test.each([
    ['thousands of labels', '### A\n\n### B\n\n'.repeat(5000)],
    ['thousands of labels in fences that never close', '### B\n\n```x\n\n'.repeat(4000)],
    ['hundreds of labels between fences', '```\n\n### A\n\n```\n\n### B\n\n'.repeat(190)],
    ['hundreds of labels', '### A\n\nx\n\n### B\n\ny\n\n'.repeat(190)],
  ])('%s', (_, middle) => {
    expect(Object.keys(parseBody(frame(middle), form).fields)).toEqual(['a', 'b', 'c']);
  });
});

function readsBack(form: readonly FormField[], answers: Record<string, Answer>) {
  const body = renderBody(form, answers);
  for (const text of [body, body.replaceAll('\n', '\r\n')])
    expect({ ...parseBody(text, form).fields }).toEqual(answers);
}

/** An answer as GitHub keeps it: without blank lines at its edges; `null` when nothing is left. */
function edged(lines: readonly string[]): string | null {
  const text = lines
    .join('\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .replace(/(?:\n[^\S\n]*)+$/, '');
  return isBlank(text) ? null : text;
}

const isBlank = (text: string) => text.trim() === '' || text.trim() === '_No response_';

function textsOf(answer: Answer): string[] {
  if (answer === null) return [];
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) ? [answer.join(', '), ...answer] : [...answer.checked, ...answer.unchecked];
}
