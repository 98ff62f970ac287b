import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Those packages also name source maps that they do not bring along, and Vite would list them all.
  logLevel: 'error',
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist*/**', '.cache/**', 'tests/e2e/**'],
    typecheck: { enabled: true, include: ['**/*.test-d.ts'], checker: 'tsc', ignoreSourceErrors: true },
    // GitHub's own workflow parser imports JSON without saying so.
    server: { deps: { inline: [/@actions\//] } },
  },
});
