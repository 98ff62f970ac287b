import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nextSteps } from './next-steps.ts';

const said = (issues: string) => nextSteps({ repository: 'octocat/records', issues }).join('\n');

test('the steps of putting it on GitHub are named, labels among them, with the page that has each of them', () => {
  const text = said('octocat/records');
  for (const step of [
    'push',
    'Pages',
    'npx ledgerline labels sync',
    'LEDGERLINE_ISSUES_DB to octocat/records',
    'Reconcile',
  ])
    expect(text).toContain(step);
  expect(text).toContain('npx ledgerline doctor');
  expect(text).not.toContain('several-repositories');
});

test('the site can be looked at before the repository is on GitHub', () => {
  expect(said('octocat/records')).toContain('LEDGERLINE_ISSUES_DB=none npm start');
});

test('issues in a repository of their own take another page, and each page that is named is there', () => {
  const pages = said('octocat/issues-db').match(/src\/content\/\S+\.mdx?/g) ?? [];
  expect(pages.filter((page) => page.endsWith('/several-repositories.mdx'))).toHaveLength(1);
  for (const page of pages) expect(existsSync(page), page).toBe(true);
});
