/** Pages that say how pull requests stand: they hinder nobody, load as quickly as others, and send nobody's browser to GitHub. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { tooHeavy } from './budget.ts';
import { firstLoad } from './first-load.ts';
import { hindrancesInAnyLook } from './hindrances.ts';
import { kindOf } from './route-kinds.ts';

const gated = globSync('dist/{jobs,tasks}/*/index.html')
  .filter((file) => readFileSync(file, 'utf8').includes('id=pull-requests'))
  .map((file) => file.slice('dist/'.length, -'/index.html'.length))
  .toSorted();

test('the site has such pages, a job among them', () => {
  expect(gated.map((path) => path.split('/')[0])).toEqual(expect.arrayContaining(['jobs', 'tasks']));
});

for (const path of [...gated, 'dashboard'])
  test(`nothing on /${path}/ hinders anybody in any look, and it is light @every-width`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).hostname));
    const weight = await firstLoad(page, `./${path}/`);
    expect(tooHeavy(kindOf(path), path, weight)).toEqual([]);
    expect([...new Set(asked)]).toEqual(['localhost']);
    expect(await hindrancesInAnyLook(page)).toEqual([]);
  });
