import { expect, test } from 'vitest';
import { formId } from '../../../content-schema/derive/form-fields.ts';
import { run } from '../../../content-schema/records/run.ts';
import { newRecordLink } from '../../settings/issue-links.ts';
import { fillRunForms, listenerQuestion } from './fill-run-forms.ts';

const place = { serverUrl: 'https://github.example', repository: { owner: 'o', name: 'r' } };

/** A page with one link, filled in. */
const filled = (href: string | null): URL => {
  const link = { href: String(href) };
  fillRunForms({ querySelectorAll: () => [link] } as unknown as ParentNode, '#10');
  return new URL(link.href);
};

test('the form is asked under the name of its own question', () => {
  expect(listenerQuestion).toBe(formId('listener', run.fields.listener));
});

test('a form that names nobody names the visitor, in its title too', () => {
  const { searchParams } = filled(newRecordLink(run, place, { session_code: 'S01' }, 'run: <listener> for S01'));
  expect(searchParams.get('listener')).toBe('#10');
  expect(searchParams.get('title')).toBe('run: #10 for S01');
  expect(searchParams.get('session_code')).toBe('S01');
  expect(filled(newRecordLink(run, place)).searchParams.get('listener')).toBe('#10');
});

test('who takes "This is me" back finds the forms as they were, and another listener names them anew', () => {
  const own = newRecordLink(run, place, { session_code: 'S01' }, 'run: <listener> for S01');
  const link = { href: String(own) };
  const page = { querySelectorAll: () => [link] } as unknown as ParentNode;
  fillRunForms(page, '#10');
  fillRunForms(page);
  expect(link.href).toBe(own);
  fillRunForms(page, '#11');
  fillRunForms(page, '#12');
  expect(new URL(link.href).searchParams.get('title')).toBe('run: #12 for S01');
});

test('a form that names somebody stays as it is', () => {
  const href = newRecordLink(run, place, { listener: 'ngozi' }, 'run: ngozi for S01');
  expect(filled(href).href).toBe(href);
});
