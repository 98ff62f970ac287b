import { expect, test } from 'vitest';
import { pageSound } from './page-sound.ts';

const page = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`;

test('a page tells in its head that it has a sound, and how long it is', () => {
  expect(pageSound(page('<meta property=og:audio content=/a.mp3><meta property=music:duration content=155>'))).toEqual({
    seconds: 155,
  });
  expect(pageSound(page('<meta property="og:audio" content="/a.mp3">'))).toEqual({ seconds: undefined });
});

test('what a person wrote into a page is no sound of it', () => {
  expect(pageSound(page('<title>x</title>', '<meta property=og:audio content=/a.mp3>'))).toBeUndefined();
  expect(pageSound('')).toBeUndefined();
});
