/** What the player and the dock weigh together, the parts that come later included. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { pageOf } from './player-page.ts';

/** Scripts that a script asks for: at once, and when they are needed. */
const asked = /(?:from|import|import\()\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/** The names of the scripts behind some others, those included. */
function scriptsBehind(scripts: readonly string[], known = new Set<string>()): Set<string> {
  for (const script of scripts) {
    if (known.has(script)) continue;
    known.add(script);
    const source = readFileSync(`dist/_astro/${script}`, 'utf8');
    scriptsBehind(
      [...source.matchAll(asked)].flatMap(([, name]) => name ?? []),
      known,
    );
  }
  return known;
}

test('the player and the dock are within 12 kB together, with all that they load later (design.md)', async ({
  page,
}) => {
  const scriptsOf = async (path: string) => {
    await page.goto(path);
    const sources = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src));
    return scriptsBehind(sources.map((source) => source.split('/').at(-1) ?? ''));
  };
  const plain = await scriptsOf('./health/');
  const own = [...(await scriptsOf(pageOf(1)))].filter((script) => !plain.has(script));
  const text = own.map((script) => readFileSync(`dist/_astro/${script}`, 'utf8')).join('');
  for (const part of ['session-player', 'player-dock', 'player-more', 'mediaSession']) expect(text).toContain(part);
  const weight = own.reduce((sum, script) => sum + gzipSync(readFileSync(`dist/_astro/${script}`)).length, 0);
  expect(weight).toBeLessThanOrEqual(12_000);
});
