/**
 * Loaded before every test: properties draw the same cases each time, so that a commit passes or fails once and for all. Another
 * `LEDGERLINE_SEED` draws other cases.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['LEDGERLINE_SEED'] ?? 1) });
