import { codeDigest } from '../../loaders/memory/code-digest.ts';
import { textDigest } from './digest.ts';

/** What pages are made of besides records: code, docs, configuration, dependencies, and files that are published as they are. */
const paths = [
  ...['src', 'content-schema', 'public'],
  ...['astro.config.mjs', 'ledgerline.config.ts', 'package-lock.json', 'tsconfig.json'],
];

/** A digest of all that, and of what was decided elsewhere. */
export const codeKey = (decided: unknown): string => textDigest(`${codeDigest('.', paths)} ${JSON.stringify(decided)}`);
