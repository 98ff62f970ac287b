/** A process that bundles the code that renders pages, for `make-bundle.ts`: a bundler takes memory that nobody gives back. */
import { build } from 'astro';

const [folder = ''] = process.argv.slice(2);
// Whoever started this was killed, and nobody wants the bundle any more.
process.on('disconnect', () => process.exit());
try {
  await build({ outDir: folder, logLevel: 'error' });
  process.send?.({});
} catch (error) {
  const { message, hint } = error as Error & { hint?: unknown };
  process.send?.({ message, ...(typeof hint === 'string' && { hint }) });
}
process.disconnect?.();
