import { expect, test } from 'vitest';
import { hubFromFiles } from '../data-hub/hub-from-files.ts';
import { hubConfig } from './hub-config.ts';

const about = { entries: [], commit: null, isSample: false };
const reading = (files: Record<string, unknown>) => () => hubConfig(new Map(Object.entries(files)));

test('a data-hub without configuration allows any pattern tag', () => {
  expect(hubConfig(new Map())).toEqual({ patternTags: [], forgotten: [] });
});

test('a wrong configuration is told in words, with its place', () => {
  expect(reading({ 'pattern-tags': [{ tag: 'Not Small', meaning: 'x' }] })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "tag" of entry 1 of data/config/pattern-tags.json should be small letters, words joined by hyphens.]`,
  );
  expect(
    reading({ 'pattern-tags': [{ tag: 'calm', meaning: 7 }, { meaning: 'x' }] }),
  ).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "meaning" of entry 1 of data/config/pattern-tags.json should be text, not a number. "tag" of entry 2 of data/config/pattern-tags.json is missing.]`,
  );
  expect(reading({ 'pattern-tags': [{ tga: 'calm', tag: 'calm', meaning: 'x' }] })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "tga" of entry 1 is no key of data/config/pattern-tags.json: did you mean "tag" of entry 1?]`,
  );
  expect(reading({ 'pattern-tags': { tag: 'calm' } })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: data/config/pattern-tags.json should be a list, not a group of keys.]`,
  );
  const twice = { tag: 'calm', meaning: 'x' };
  expect(reading({ 'pattern-tags': [twice, twice] })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: data/config/pattern-tags.json names a tag twice.]`,
  );
  expect(reading({ 'pattern-tags': [{ tag: 'calm', meaning: '' }] })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "meaning" of entry 1 of data/config/pattern-tags.json should not be empty.]`,
  );
  expect(reading({ 'pattern-tags': undefined })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: data/config/pattern-tags.json cannot be read: it should be valid JSON or YAML.]`,
  );
});

test.each(['pattern-tags.yml', 'pattern-tags.JSON'])('the file is named as it is called: %s', (name) => {
  for (const text of ['{"tag": "calm"}', '[1', ''])
    expect(() => {
      const { config, configFiles } = hubFromFiles([], [{ folder: 'config', name, text }], about);
      hubConfig(config, configFiles);
    }).toThrow(`data/config/${name} `);
});

test('what is forgotten is numbers and keys, and a mistake in it is told rather than passed over', () => {
  const forgotten = [{ number: 7, hides: { '12': ['title', 'listener'] } }];
  expect(reading({ forgotten })()).toMatchObject({ forgotten });
  expect(reading({ forgotten: [{ number: 7 }] })()).toMatchObject({ forgotten: [{ number: 7, hides: {} }] });
  expect(reading({ forgotten: [7, { number: '7' }, { number: -7 }] })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: Entry 1 of data/config/forgotten.json should be a group of keys, not a number. "number" of entry 2 of data/config/forgotten.json should be the number of an issue. "number" of entry 3 of data/config/forgotten.json should be the number of an issue.]`,
  );
  expect(reading({ forgotten: [{ number: 7, hides: { ada: ['x'] } }] })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "hides.ada" of entry 1 of data/config/forgotten.json is not what it should be.]`,
  );
  expect(reading({ forgotten: [{ number: 7 }, { number: 7 }] })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: data/config/forgotten.json names a number twice.]`,
  );
  expect(reading({ forgotten: undefined })).toThrow('cannot be read');
});
