import { expect, test } from 'vitest';
import { job } from '../../content-schema/records/job.ts';
import { run } from '../../content-schema/records/run.ts';
import { user } from '../../content-schema/records/user.ts';
import { issueLink, newRecordLink } from './issue-links.ts';

const place = { serverUrl: 'https://github.example', repository: { owner: 'o', name: 'r' } };

test('a form is opened by its file, without labels', () => {
  expect(newRecordLink(job, place)).toBe('https://github.example/o/r/issues/new?template=job.yml');
});

test('answers are filled in under the ids of the form', () => {
  expect(newRecordLink(run, place, { session_code: 'S01-DFP-INTRO' }, 'run: & more')).toBe(
    'https://github.example/o/r/issues/new?template=run.yml&title=run%3A+%26+more&session_code=S01-DFP-INTRO',
  );
  expect(newRecordLink(user, place, { handle: 'ray' })).toContain('&user-id=ray');
});

test('a dropdown and a key that is no field are not filled in', () => {
  expect(newRecordLink(job, place, { priority: 'high', constructor: 'x', owner: 'ray' })).toBe(
    'https://github.example/o/r/issues/new?template=job.yml&owner=ray',
  );
});

test('an answer that would make the address too long is left out', () => {
  const link = newRecordLink(job, place, { owner: 'ray', details: 'é'.repeat(3000), acceptance: 'short' });
  expect(link).not.toContain('details');
  expect(link).toContain('acceptance=short');
  expect(String(link).length).toBeLessThan(6000);
});

test('without a repository there is no link, and an issue is only linked on the web', () => {
  expect(newRecordLink(job, { ...place, repository: undefined })).toBeNull();
  expect(issueLink('javascript:alert(1)')).toBeNull();
  expect(issueLink(null)).toBeNull();
  expect(issueLink('https://github.com/o/r/issues/1')).toBe('https://github.com/o/r/issues/1');
});
