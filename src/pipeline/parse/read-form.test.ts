import { describe, expect, test } from 'vitest';
import { readForm } from './read-form.ts';

const element = (yaml: string) => readForm(`name: x\nbody:\n  - ${yaml}`)[0];

describe('a form', () => {
  test('becomes its questions in order, without the Markdown between them', () => {
    expect(
      readForm(`
name: Bug
body:
  - type: markdown
    attributes: { value: "### Version" }
  - type: input
    id: version
    attributes: { label: Version }
  - type: textarea
    id: logs
    attributes: { label: Logs, render: shell }
  - type: dropdown
    id: browsers
    attributes: { label: Browsers, multiple: true, options: [Firefox, "Edge, old"] }
  - type: checkboxes
    id: terms
    attributes: { label: Terms, options: [{ label: "I agree, [really](x)", required: true }] }
  - type: upload
    id: file
    attributes: { label: File }
`),
    ).toEqual([
      { key: 'version', label: 'Version', kind: 'input' },
      { key: 'logs', label: 'Logs', kind: 'textarea', render: 'shell' },
      { key: 'browsers', label: 'Browsers', kind: 'dropdown', options: ['Firefox', 'Edge, old'], multiple: true },
      { key: 'terms', label: 'Terms', kind: 'checkboxes', options: ['I agree, [really](x)'] },
      { key: 'file', label: 'File', kind: 'upload' },
    ]);
  });

  test('keys a question without an id by its label', () => {
    expect(element('{type: input, attributes: {label: " Read Team "}}')).toMatchObject({
      key: 'Read Team',
      label: 'Read Team',
    });
  });

  test('has the options that GitHub shows, and knows what the file says', () => {
    const field = element(
      '{type: dropdown, id: a, attributes: {label: A, options: [1.0, 3.10, "3.10", 3.1, 0x10, yes, null, ~, 2024-01-01]}}',
    );
    expect(field?.options).toEqual(['1.0', '3.1', '3.10', '16', 'yes', 'null', '~', '2024-01-01']);
    expect([...(field?.otherWords ?? [])]).toEqual([
      ['1.0', ['1']],
      ['3.1', ['3.10']],
      ['16', ['0x10']],
      ['yes', ['true']],
    ]);
  });

  test('asks as GitHub shows it also where a label or an id is a number', () => {
    expect(element('{type: input, id: 007, attributes: {label: 2.50}}')).toEqual({
      key: '7',
      label: '2.5',
      aliases: ['2.50'],
      kind: 'input',
    });
    expect(element('{type: input, attributes: {label: "2.50"}}')).toEqual({
      key: '2.50',
      label: '2.50',
      kind: 'input',
    });
  });

  test.each([
    ['a quotation that is indented less than its key', 'description: "Short.\n\n  1. Where?\n  2. \\"What\\"?"'],
    ['a quotation that goes on at the edge', "description: 'Short.\nIt''s: fine\n# really'"],
    ['a quotation that goes on with a tab', 'description: "Short.\n\tFine."'],
    ['brackets that close at the edge', 'options: [a,\n  b,\nc\n]'],
    ['braces that close at the edge', 'options: [{label: a,\nrequired: true}\n]'],
    ['a quotation in brackets', 'options: ["a\nb", c]'],
    ['a key that stands twice', 'label: Other'],
    ['tabs between words', 'description:\tx\t# y'],
  ])('may hold %s', (_what, yaml) => {
    const form = `body:\n  - type: input\n    id: a\n    attributes:\n      ${yaml}\n      label: A\n  - {type: input, id: b}`;
    for (const text of [form, form.replaceAll('\n', '\r\n'), `\uFEFF---\n${form}\n---\nmore: 1\n`])
      expect(readForm(text)).toMatchObject([{ label: 'A' }, { label: 'b' }]);
  });

  test('may name a question like a property of every object', () => {
    expect(element('{type: input, id: __proto__, attributes: {label: constructor}}')).toMatchObject({
      key: '__proto__',
    });
  });

  test('may merge one element into another', () => {
    const form = readForm(
      [
        'x: &x {type: input, attributes: &y {label: X}}\nbody:\n  - <<: *x\n    id: a\n',
        '  - {id: b, type: textarea, attributes: {<<: [*y], render: sh}}',
      ].join(''),
    );
    expect(form).toEqual([
      { key: 'a', label: 'X', kind: 'input' },
      { key: 'b', label: 'X', kind: 'textarea', render: 'sh' },
    ]);
  });

  test('may use anchors, folded labels and several choices written as text', () => {
    expect(
      readForm(`
body:
  - type: dropdown
    id: a
    attributes:
      label: >
        Which
        one?
      multiple: "true"
      options: &options [x, y]
  - type: dropdown
    id: b
    attributes: { label: B, multiple: false, options: *options }
`),
    ).toEqual([
      { key: 'a', label: 'Which one?', kind: 'dropdown', options: ['x', 'y'], multiple: true },
      { key: 'b', label: 'B', kind: 'dropdown', options: ['x', 'y'] },
    ]);
  });

  test('reads a kind of element it does not know as long text', () => {
    expect(element('{type: rating, id: stars, attributes: {label: Stars}}')).toEqual({
      key: 'stars',
      label: 'Stars',
      kind: 'textarea',
    });
  });
});

describe('what is no form says why', () => {
  const why = (yaml: string) => {
    try {
      return readForm(yaml);
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  };

  test('in one sentence', () => {
    expect(['', '[]', 'name: x', 'body: text', 'body: []'].map(why)).toMatchInlineSnapshot(`
      [
        "This is no issue form: it has no list "body" of form elements.",
        "This is no issue form: it has no list "body" of form elements.",
        "This is no issue form: it has no list "body" of form elements.",
        "This is no issue form: it has no list "body" of form elements.",
        "This is no issue form: its "body" asks nothing: every element is of type "markdown".",
      ]
    `);
    expect(why('body:\n  - {type: markdown}')).toMatchInlineSnapshot(
      `"This is no issue form: its "body" asks nothing: every element is of type "markdown"."`,
    );
    expect(why('body:\n  - id: a')).toMatchInlineSnapshot(
      `"This is no issue form: element 1 of its "body" has no type."`,
    );
    expect(why('body:\n  - type: input')).toMatchInlineSnapshot(
      `"This is no issue form: element 1 of its "body" has no label."`,
    );
    expect(why('body:\n  - {type: input, id: a}\n  - {type: input, id: a}')).toMatchInlineSnapshot(
      `"This is no issue form: two elements have the id or label "a"."`,
    );
    expect(why('body: [')).toMatchInlineSnapshot(
      `"This is no issue form: its YAML cannot be read (Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 8:)."`,
    );
    expect(why('body:\n  - type: input\n    attributes:\n      label: "A\n  - type: input')).toMatch(
      /Missing closing "quote/,
    );
    expect(why('a: *b')).toMatchInlineSnapshot(
      `"This is no issue form: its YAML cannot be read (Unresolved alias (the anchor must be set before the alias): b)."`,
    );
  });
});
