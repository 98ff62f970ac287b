import { type Config, exported, readConfig } from './config.ts';

/** The configuration of this checkout, loaded only when it is asked for, so that a mistake in it can be told as a finding. */
export const loadConfig = async (): Promise<Config> => readConfig(exported(await import('../../ledgerline.config.ts')));
