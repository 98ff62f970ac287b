import { type Config, readConfig } from './config.ts';

/** The configuration of this checkout, loaded only when it is asked for, so that a mistake in it can be told as a finding. */
export const loadConfig = async (): Promise<Config> => readConfig((await import('../../ledgerline.config.ts')).default);
