import { expect, test } from 'vitest';
import { hubPlace } from '../settings/hub-place.ts';
import { fileInCheckout } from './file-in-checkout.ts';

const file = 'data/tasks/12.json';
const from = (hub: string, here: string, checkout: string) => fileInCheckout(hubPlace(hub), file, { here, checkout });

test.each([
  ['the usual folder', 'data-hub', '/run/project', '/run/project', `data-hub/${file}`],
  ['a folder with a dot', './data-hub', '/run/project', '/run/project', `data-hub/${file}`],
  [
    'the whole checkout, by its absolute path from a folder in it',
    '/run/data',
    '/run/data/.project',
    '/run/data',
    file,
  ],
  ['the whole checkout, from a folder in it', '..', '/run/data/.project', '/run/data', file],
  ['an absolute folder of the checkout', '/run/project/hub', '/run/project', '/run/project', `hub/${file}`],
])('%s: the file is named from the checkout', (_, hub, here, checkout, path) => {
  expect(from(hub, here, checkout)).toBe(path);
});

test.each(['bea/hub', '/srv/hub', '../hub'])('%s is not of the checkout', (hub) => {
  expect(from(hub, '/run/project', '/run/project')).toBeUndefined();
});
