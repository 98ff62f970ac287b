import { type Heard, type HeardSession, readHeard, unionOfHeard, writeHeard } from '../../pipeline/heard/heard.ts';
import { localStore } from './local-store.ts';

// Several sites may live on one host, each below its own path.
const store = localStore(`ledgerline-heard:${import.meta.env.BASE_URL}`);

/** What was heard in this browser; nothing where it keeps nothing, or where what it kept cannot be read. */
export const heardHere = (): Heard => readHeard(store.read() ?? '') ?? new Map();

/** Adds to what was heard; another tab may have written since, so it is read again first. */
export const keepHeard = (code: string, session: HeardSession): void => addHeard(new Map([[code, session]]));

/** Joins what was heard elsewhere to what was heard here. */
export const addHeard = (heard: Heard): void => store.write(writeHeard(unionOfHeard(heardHere(), heard)));

/** Forgets everything that was heard here. */
export const forgetHeard = (): void => store.clear();
