import { expect, test } from 'vitest';
import { audioType, remoteAudioType } from './audio-type.ts';

test.each([
  ['aac', 'audio/aac'],
  ['flac', 'audio/flac'],
  ['M4A', 'audio/mp4'],
  ['m4b', 'audio/mp4'],
  ['mp4', 'audio/mp4'],
  ['mp3', 'audio/mpeg'],
  ['mpga', 'audio/mpeg'],
  ['oga', 'audio/ogg'],
  ['ogg', 'audio/ogg'],
  ['opus', 'audio/ogg'],
  ['wav', 'audio/wav'],
  ['webm', 'audio/webm'],
  ['txt', undefined],
])('a path that ends in .%s: %s', (ending, type) => {
  expect(audioType(`/audio/a.b.${ending}`)).toBe(type);
});

test.each([
  ['https://media.example/books/one.m4b', 'audio/mp4'],
  ['https://media.example/a.MP3?token=1.html', 'audio/mpeg'],
  ['https://media.example/feed/files/49eab2eab9f1', 'audio/mpeg'],
  ['https://media.example/v1.2/ep.49?x=1', 'audio/mpeg'],
  ['https://media.example/', 'audio/mpeg'],
  ['https://media.example/get.php?file=one.ogg', 'audio/ogg'],
  ['https://media.example/get.php?id=1', undefined],
  ['https://media.example/episode.html', undefined],
  ['https://media.example/live.m3u8', undefined],
])('%s: %s', (address, type) => {
  expect(remoteAudioType(address)).toBe(type);
});
