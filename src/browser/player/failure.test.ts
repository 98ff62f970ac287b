import { expect, test } from 'vitest';
import { hasFailed, lacksOutput } from './failure.ts';

const sound = (message: string | null) => ({ error: message === null ? null : ({ message } as MediaError) });

test('a sound that plays on where nothing can be heard has not failed', () => {
  const silent = sound('OnMediaSinkAudioError');
  expect([lacksOutput(silent), hasFailed(silent)]).toEqual([true, false]);
});

test('every other error is one, and none is none', () => {
  const damaged = sound('NS_ERROR_DOM_MEDIA_DECODE_ERR');
  expect([lacksOutput(damaged), hasFailed(damaged)]).toEqual([false, true]);
  expect([lacksOutput(sound(null)), hasFailed(sound(null))]).toEqual([false, false]);
});
