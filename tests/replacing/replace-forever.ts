/** Replaces a site again and again until it is killed: `node replace-forever.ts SITE TURNS`. */
import { onDisk } from '../../src/build/file-operations.ts';
import { putRight, replaceSite } from '../../src/build/replace-site.ts';
import { takeTurn } from '../../src/build/take-turn.ts';
import { nextOf, openWorkshop } from '../../src/build/workshop.ts';

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
}
