import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Those packages also name source maps that they do not bring along, and Vite would list them all.
  logLevel: 'error',
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist*/**', '.cache/**', 'tests/e2e/**'],
    // Properties try many cases, and a busy machine takes its time; how fast something is, `npm run bench` says.
    testTimeout: 60_000,
    typecheck: { enabled: true, include: ['**/*.test-d.ts'], checker: 'tsc', ignoreSourceErrors: true },
    // GitHub's own workflow parser imports JSON without saying so.
    server: { deps: { inline: [/@actions\//] } },
  },
});
