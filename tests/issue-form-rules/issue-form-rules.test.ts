import { describe, expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { generatedFiles } from '../../src/commands/generated-files.ts';
import { issueFormFaults } from './check-issue-form.ts';
import type { Rule } from './fault.ts';

const head = 'name: Bug report\ndescription: Tell us what went wrong\n';
const input = '- type: input\n  id: what\n  attributes: { label: What happened? }\n';
const form = (body: string, more = '') => `${head}${more}body:\n${body}`;
const attributes = (type: string, text: string) => form(`- type: ${type}\n  attributes: { ${text} }\n`);
const dropdown = (text: string) => attributes('dropdown', `label: Pie, ${text}`);
const boxes = (text: string) => attributes('checkboxes', `label: Consent, ${text}`);

describe('our own forms', () => {
  const forms = [...generatedFiles(recordTypes, { publishPrivateNotes: false })].filter(
    ([path]) => path.startsWith('.github/ISSUE_TEMPLATE/') && !path.endsWith('/config.yml'),
  );

  test.each(forms)('%s keeps every rule', (_path, text) => {
    expect(issueFormFaults(text)).toEqual([]);
  });

  test('bear different names', () => {
    const names = forms.map(([, text]) => /^name: (.+)$/m.exec(text)?.[1]);
    expect(new Set(names).size).toBe(recordTypes.length);
  });
});

test.each([
  [
    'every kind of element',
    form(
      `
- { type: markdown, attributes: { value: "# Thanks" } }
- { type: input, id: a, attributes: { label: A, placeholder: p, value: v, description: d }, validations: { required: true } }
- { type: textarea, attributes: { label: B, render: shell } }
- { type: dropdown, attributes: { label: C, multiple: true, options: ["Yes", "No"], default: 0 } }
- { type: checkboxes, attributes: { label: D, options: [{ label: I agree, required: true }] } }
- { type: upload, id: e, attributes: { label: E }, validations: { required: false, accept: ".png" } }
`,
      'title: "bug: "\nlabels: a, b\nassignees: [octocat]\nprojects: [octo-org/1]\ntype: bug\n',
    ),
  ],
  [
    'one label twice, told apart by ids',
    form(
      '- { type: input, id: a, attributes: { label: Name } }\n- { type: input, id: b, attributes: { label: Name } }\n',
    ),
  ],
  [
    'similar labels, one with an id of its own',
    form(
      '- { type: input, attributes: { label: Name? } }\n- { type: input, id: your-name, attributes: { label: Name?? } }\n',
    ),
  ],
  [
    'a box named like a question that has an id',
    form(
      [
        '- { type: textarea, id: box, attributes: { label: Name } }\n',
        '- { type: checkboxes, attributes: { label: D, options: [{ label: Name }] } }\n',
      ].join(''),
    ),
  ],
])('%s is in order', (_what, text) => {
  expect(issueFormFaults(text)).toEqual([]);
});

test.each<[Rule, string, string]>([
  ['yaml-invalid', '', 'name: [Bug'],
  ['yaml-invalid', '', `name: Other\n${form(input)}`],
  ['second-document', '', `${head}---\nbody:\n${input}`],
  ['form-not-a-mapping', '', '- name: Bug report\n'],
  ['form-not-a-mapping', '', ''],
  ['key-missing', 'name', form(input).replace('name: Bug report\n', '')],
  ['key-missing', 'description', form(input).replace('description: Tell us what went wrong\n', '')],
  ['key-not-permitted', 'hello', form(input, 'hello: world\n')],
  ['key-forbidden', 'true', form(input, 'on: push\n')],
  ['not-a-string', 'description', form(input).replace('Tell us what went wrong', 'yes')],
  ['not-a-string', 'title', form(input, 'title: "  "\n')],
  ['not-a-list-of-strings', 'labels', form(input, 'labels: [bug, 1]\n')],
  ['not-a-list-of-strings', 'assignees', form(input, 'assignees: "   "\n')],
  ['name-too-short', 'name', form(input).replace('Bug report', 'QA')],
  ['project-malformed', 'projects', form(input, 'projects: [roadmap]\n')],
  ['body-empty', 'body', head],
  ['body-empty', 'body', `${head}body: []\n`],
  ['body-only-markdown', 'body', attributes('markdown', 'value: Bugs are the worst!')],
  ['type-missing', 'body[0]', form('- attributes: { label: A }\n')],
  ['type-invalid', 'body[0]', attributes('x', 'label: A')],
  ['type-invalid', 'body[0]', attributes('constructor', 'label: A')],
  ['element-key-not-permitted', 'body[0].x', form('- { type: input, x: woof, attributes: { label: A } }\n')],
  ['element-key-not-permitted', 'body[0].id', form(`- { type: markdown, id: a, attributes: { value: A } }\n${input}`)],
  ['id-malformed', 'body[0].id', form('- { type: input, id: first name, attributes: { label: A } }\n')],
  ['id-malformed', 'body[0].id', form('- { type: input, id: 7, attributes: { label: A } }\n')],
  ['id-reserved', 'body[0].id', form('- { type: input, id: title, attributes: { label: A } }\n')],
  [
    'id-not-unique',
    'body[1].id',
    form('- { type: input, id: a, attributes: { label: A } }\n- { type: input, id: a, attributes: { label: B } }\n'),
  ],
  [
    'label-not-unique',
    'body[1].attributes.label',
    form('- { type: input, attributes: { label: Name } }\n- { type: input, attributes: { label: Name } }\n'),
  ],
  [
    'labels-too-similar',
    'body[1].attributes.label',
    form(
      '- { type: input, attributes: { label: Name? } }\n- { type: input, id: name, attributes: { label: Name??? } }\n',
    ),
  ],
  [
    'labels-too-similar',
    'body[1].attributes.label',
    form('- { type: input, attributes: { label: 名前 } }\n- { type: input, attributes: { label: 住所 } }\n'),
  ],
  [
    'checkbox-label-not-unique',
    'body[1].attributes.options[0].label',
    form(
      '- { type: input, attributes: { label: Name } }\n- { type: checkboxes, attributes: { label: D, options: [{ label: Name }] } }\n',
    ),
  ],
  [
    'checkbox-label-not-unique',
    'body[0].attributes.options[1].label',
    boxes('options: [{ label: I agree }, { label: I agree! }]'),
  ],
  ['label-has-forbidden-word', 'body[0].attributes.label', attributes('input', 'label: Your password')],
  ['attribute-missing', 'body[0].attributes.value', form(`- type: markdown\n${input}`)],
  ['attribute-missing', 'body[0].attributes.label', attributes('input', 'description: A')],
  ['attribute-missing', 'body[0].attributes.options', attributes('dropdown', 'label: Pie')],
  ['attribute-missing', 'body[0].attributes.options[0].label', boxes('options: [I agree]')],
  ['attribute-not-permitted', 'body[0].attributes.render', attributes('input', 'label: A, render: shell')],
  ['attribute-not-permitted', 'body[0].attributes.placeholder', dropdown('options: [Apple], placeholder: choose')],
  ['attribute-not-permitted', 'body[0].attributes.options[0].id', boxes('options: [{ label: I agree, id: a }]')],
  ['not-a-string', 'body[0].attributes.label', attributes('input', 'label: 1.3')],
  ['not-a-string', 'body[0].attributes.placeholder', attributes('input', 'label: A, placeholder: ""')],
  ['not-a-string', 'body[0].attributes.render', attributes('textarea', 'label: A, render: true')],
  ['options-empty', 'body[0].attributes.options', dropdown('options: []')],
  ['options-not-unique', 'body[0].attributes.options', dropdown('options: [Apple, Plum, Apple]')],
  ['option-none', 'body[0].attributes.options[1]', dropdown('options: [Apple, None]')],
  ['option-boolean', 'body[0].attributes.options[0]', dropdown('options: [Yes, Maybe]')],
  ['not-a-string', 'body[0].attributes.options[0]', dropdown('options: [1, Maybe]')],
  ['default-out-of-range', 'body[0].attributes.default', dropdown('options: [Apple, Plum], default: 2')],
  ['default-out-of-range', 'body[0].attributes.default', dropdown('options: [Apple, Plum], default: Plum')],
  ['not-a-boolean', 'body[0].attributes.multiple', dropdown('options: [Apple], multiple: "no"')],
  [
    'not-a-boolean',
    'body[0].validations.required',
    form('- { type: input, attributes: { label: A }, validations: { required: "true" } }\n'),
  ],
  ['not-a-boolean', 'body[0].attributes.options[0].required', boxes('options: [{ label: I agree, required: 1 }]')],
  [
    'validation-not-permitted',
    'body[0].validations.pattern',
    form('- { type: input, attributes: { label: A }, validations: { pattern: x } }\n'),
  ],
  [
    'validation-not-permitted',
    'body[0].validations.accept',
    form('- { type: input, attributes: { label: A }, validations: { accept: x } }\n'),
  ],
])('finds %s at "%s"', (rule, at, text) => {
  expect(issueFormFaults(text)).toEqual([{ rule, at }]);
});
