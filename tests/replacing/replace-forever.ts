/** Replaces a site again and again until it is killed: `node replace-forever.ts SITE TURNS`. */
import { setImmediate as nextEvents } from 'node:timers/promises';
import { onDisk } from '../../src/build/place/file-operations.ts';
import { putRight, replaceSite } from '../../src/build/place/replace-site.ts';
import { nextOf, openWorkshop } from '../../src/build/place/workshop.ts';
import { takeTurn } from '../../src/build/turns/take-turn.ts';

const [site = '', turns = ''] = process.argv.slice(2);
for (let count = 0; ; count++) {
  const turn = await takeTurn(site, () => {}, turns);
  putRight(site, onDisk);
  openWorkshop(site, onDisk);
  onDisk.makeFolder(nextOf(site));
  for (let file = 0; file < 20; file++) onDisk.write(`${nextOf(site)}/${file}.html`, `${process.pid} ${count}`);
  replaceSite(site, onDisk);
  turn.end();
  process.stdout.write('.');
  // As every real build does, lets what has happened meanwhile be heard.
  await nextEvents();
}
