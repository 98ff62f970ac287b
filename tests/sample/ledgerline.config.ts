import { defineConfig } from '../../src/settings/config.ts';

export default defineConfig({
  title: 'Ledgerline',
  description: 'A nine-step listening programme, run entirely from GitHub issues.',
  repository: 'max-github-system/ledgerline',
  // With this line set, "edit" and "new record" lead to the issue forms of that repository.
  // issuesDb: 'max-github-system/issues-db',
});
