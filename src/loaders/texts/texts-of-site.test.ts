import { expect, test } from 'vitest';
import type { Hub } from '../../data-hub/hub.ts';
import { settings } from '../../settings/settings.ts';
import { siteFrom } from '../site-data.ts';
import { textsOfSite } from './texts-of-site.ts';

const now = Date.parse('2026-11-21T00:00:00Z');
const told = 'The hall is cold in winter. The heater has to be mended before the first listening hour in December.';

const task = (id: number, more: object) => ({
  ...{ type: 'task', id, origin: `data/tasks/${id}.json` },
  data: { id, title: `task: number ${id}`, status: 'backlog', labels: [], createdAt: '2026-11-20T00:00:00Z', ...more },
});
const made = (state: string, inputHash = 'other') => ({
  ...{ summary: 'The heater has to be mended.', state, proposedAt: '2026-11-20T00:00:00Z' },
  provenance: {
    model: 'extractive',
    prompt: 'x@1',
    inputHash,
    generatedAt: '2026-11-20T00:00:00Z',
    fields: ['details'],
  },
});

function hubOf(candidates: Hub['candidates'], summaries: Hub['summaries'] = new Map()): Hub {
  const nothing = { config: new Map(), configFiles: new Map(), derived: new Map(), gates: new Map() };
  return { candidates, ...nothing, summaries, passedOver: [], commit: null, isSample: false };
}

function states(candidates: Hub['candidates']) {
  const hub = hubOf(candidates);
  let asked = 0;
  const remember = <Made>(_from: readonly unknown[], make: () => Made): Made => {
    asked += 1;
    return make();
  };
  const texts = textsOfSite(hub, siteFrom(hub, settings(), now), settings(), { remember, now });
  return { asked, told: texts.map(({ id, state }) => `${id} ${state}`) };
}

test('a text is missing where a record says something, and out of date where it was made from something else', () => {
  const records = [task(1, { details: told }), task(2, { details: told, ai: made('proposed') }), task(3, {})];
  expect(states(records).told).toEqual(['1 missing', '2 stale']);
});

test('before the first texts are made, nothing is made to find out which are missing', () => {
  expect(states([task(1, { details: told }), task(2, { details: told })])).toEqual({
    asked: 0,
    told: ['1 missing', '2 missing'],
  });
});

test('a record of which there is nothing to say lacks nothing', () => {
  const records = [
    task(1, { details: '| a | b |\n|---|---|\n| 1 | 2 |' }),
    task(2, { details: told, ai: made('proposed') }),
  ];
  expect(states(records)).toEqual({ asked: 1, told: ['2 stale'] });
});

test('which texts wait for a maintainer is what the configuration says, of records and of many records alike', () => {
  const text = made('proposed');
  const byModel = { ...text, provenance: { ...text.provenance, model: 'small-3' } };
  const hub = hubOf(
    [task(1, { details: told, ai: byModel })],
    new Map([['week', '---\nmodel: small-3\n---\nA week.']]),
  );
  const shown = (waits: 'private' | 'models') => {
    const site = siteFrom(hub, { ...settings(), ai: { ...settings().ai, waits } }, now);
    return [site.records[0]?.ai?.summary, ...site.summaries.map(({ markdown }) => markdown)];
  };
  expect(shown('private')).toEqual(['The heater has to be mended.', 'A week.']);
  expect(shown('models')).toEqual([undefined]);
});

test('a text about many records leaves out what speaks of a record that is withheld or forgotten', () => {
  const forgotten = new Map([['forgotten', [{ number: 2, type: 'task' }]]]);
  const stranger = { author: 'eve', authorAssociation: 'NONE' };
  const summaries = new Map([['week', '# Week\n\n- #1\n- #2\n- #3\n- #4']]);
  const hub = { ...hubOf([task(1, {}), task(2, {}), task(3, stranger)], summaries), config: forgotten };
  expect(siteFrom(hub, settings(), now).summaries).toMatchObject([{ markdown: '- #1\n- #4', isOutOfDate: true }]);
});
