import { expect, test } from 'vitest';
import { trackPlayed } from './track-played.ts';

/** As much of an audio element as counting needs. */
class FakeAudio extends EventTarget {
  paused = true;
  seeking = false;
  currentTime = 0;

  is(moment: string, state: Partial<Pick<FakeAudio, 'paused' | 'seeking' | 'currentTime'>>): void {
    Object.assign(this, state);
    this.dispatchEvent(new Event(moment));
  }
}

const tracked = () => {
  const audio = new FakeAudio();
  return { audio, ...trackPlayed(audio as unknown as HTMLAudioElement, []) };
};

test('what is played is counted from where it began to where it stopped', () => {
  const { audio, played } = tracked();
  audio.is('play', { paused: false, currentTime: 10 });
  audio.is('timeupdate', { currentTime: 10.25 });
  audio.is('pause', { paused: true, currentTime: 12 });
  expect(played()).toEqual([[10, 12]]);
});

test('a jump is not counted, in whatever order its events come', () => {
  const { audio, played } = tracked();
  audio.is('play', { paused: false });
  audio.is('timeupdate', { currentTime: 5 });
  // The element seeks already while an older event still waits.
  audio.is('timeupdate', { seeking: true, currentTime: 100 });
  audio.is('seeking', {});
  audio.is('timeupdate', { seeking: false });
  audio.is('seeked', {});
  audio.is('timeupdate', { currentTime: 101 });
  audio.is('pause', { paused: true });
  audio.is('seeking', { seeking: true, currentTime: 50 });
  audio.is('seeked', { seeking: false });
  audio.is('timeupdate', {});
  expect(played()).toEqual([
    [0, 5],
    [100, 101],
  ]);
});

test('a tab in the background, where events are rare, loses nothing', () => {
  const { audio, played } = tracked();
  audio.is('play', { paused: false });
  audio.is('timeupdate', { currentTime: 61 });
  expect(played()).toEqual([[0, 61]]);
});

test('whoever asks gets what was played up to this moment', () => {
  const { audio, played } = tracked();
  audio.is('play', { paused: false });
  audio.currentTime = 3;
  expect(played()).toEqual([[0, 3]]);
});

test('what was forgotten does not come back, and what is played afterwards counts', () => {
  const { audio, played, forget } = tracked();
  audio.is('play', { paused: false });
  audio.currentTime = 3;
  forget();
  expect(played()).toEqual([]);
  audio.is('timeupdate', { currentTime: 4 });
  expect(played()).toEqual([[3, 4]]);
});
