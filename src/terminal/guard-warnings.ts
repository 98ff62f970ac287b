import type { EventEmitter } from 'node:events';
import { secrets } from '../settings/environment.ts';
import { masked } from './masked.ts';
import { visible } from './visible.ts';

/**
 * Makes the warnings of libraries fit for a terminal. Node writes them past `process.stderr`, so nothing that guards a stream sees
 * them; they are spelled out before whoever prints them is told. No color stays: a warning may quote a file.
 */
export function guardWarnings(from: Pick<EventEmitter, 'prependListener'>): void {
  from.prependListener('warning', (warning: Record<string, unknown>) => {
    for (const key of ['name', 'code', 'message', 'stack', 'detail']) {
      const text = warning[key];
      if (typeof text === 'string') Object.defineProperty(warning, key, { value: shown(text), configurable: true });
    }
  });
}

const shown = (text: string): string => masked(text, secrets()).split('\n').map(visible).join('\n');
