import { expect, test } from 'vitest';
import { podcastGuid } from './podcast-guid.ts';

test('a feed has the identity that the podcast namespace derives from its address', () => {
  // The examples of the namespace's own page on podcast:guid.
  expect(podcastGuid('https://mp3s.nashownotes.com/pc20rss.xml')).toBe('917393e3-1b1e-5cef-ace4-edaa54e1f810');
  expect(podcastGuid('https://podnews.net/rss')).toBe('9b024349-ccf0-5f69-a609-6b82873eab3c');
});

test('neither the protocol nor a slash at the end changes the identity', () => {
  expect(podcastGuid('http://podnews.net/rss/')).toBe(podcastGuid('https://podnews.net/rss'));
});
