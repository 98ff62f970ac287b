/**
 * The folder of the data-hub that this worker builds sites from, one after the other. What renders pages is bundled anew, for ten seconds,
 * for each place that records are read from, so tests of other records use the same place.
 */
export const workerHub = `.cache/test-hubs/${process.env['VITEST_POOL_ID'] ?? 1}`;
