/**
 * Settings come through this door: `ledgerline.config.ts`, the environment and the data-hub's configuration are read in this folder
 * and nowhere else, and every other room asks for the one value they amount to.
 */
import * as configFile from '../../ledgerline.config.ts';
import { exported, readConfig } from './config.ts';
import { readEnvironment } from './environment.ts';
import { joinSettings, type Settings } from './join-settings.ts';

let known: Settings | undefined;

/** The settings of this site, read once. Throws a SettingsError where a setting cannot be used. */
export function settings(): Settings {
  known ??= joinSettings(readConfig(exported(configFile)), readEnvironment());
  return known;
}
