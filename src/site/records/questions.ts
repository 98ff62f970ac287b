/**
 * The one door between pages and records: every question that a page, a component or another part of src/site may ask. Each answers
 * what its askers need and not more, so that an edit of one record changes few answers. What stands behind them is in `store/`, which
 * nobody else opens, so that another store can take its place without a page being touched.
 */
export * from './questions/gates.ts';
export * from './questions/graph.ts';
export * from './questions/lists.ts';
export * from './questions/paths.ts';
export * from './questions/records.ts';
export * from './questions/relations.ts';
export * from './questions/sessions.ts';
export * from './questions/site.ts';
export * from './questions/sound.ts';
export * from './questions/summaries.ts';
