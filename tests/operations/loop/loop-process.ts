/**
 * A LOOP IN A PROCESS OF ITS OWN, which is killed: `loop-process.ts <place> <folder> <how many> <once | on> [<file that ends a wait>]`.
 * The effect of each thing is a file that is made whole or not at all, as real stages make theirs; each beginning is a line in `begun`.
 */
import { appendFileSync, existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { workHere } from '../../../operations/commands/loop/work-here.ts';
import { housekeepingWorkflow } from '../../../operations/control-room/housekeeping.ts';
import { inboxOf } from '../../../operations/inbox/inbox.ts';
import { openStore } from '../../../operations/store/open-store.ts';
import { memoryDesk } from '../memory-desk.ts';
import { alwaysGreen, stageThat } from './stages-that.ts';

const [place = '', folder = '', many = '', how = '', gate] = process.argv.slice(2);
const made = join(folder, 'made');
mkdirSync(made, { recursive: true });
const keys = Array.from({ length: Number(many) }, (_, index) => `thing-${index}`);

const make = stageThat('make', keys, async (key) => {
  appendFileSync(join(folder, 'begun'), `${key}\n`);
  while (gate !== undefined && !existsSync(gate)) await pause(20);
  const aside = join(folder, `${key}.${process.pid}`);
  writeFileSync(aside, key);
  if (existsSync(join(made, key))) return { skipped: 'It was made before.' };
  linkSync(aside, join(made, key));
  rmSync(aside);
  return { done: 'It is made.' };
});

const store = await openStore(place);
const housekeeping = housekeepingWorkflow(inboxOf(store), '', () => '');
const memory = await memoryDesk({}, { workflows: () => [housekeeping] });
const desk = { ...memory, store, now: () => new Date().toISOString() };
console.log('works');
const options = { once: how === 'once', folder: join(folder, `loop-${process.pid}`), sync: alwaysGreen };
const own = { serverUrl: 'https://github.example', token: undefined };
await workHere(own, desk, [make], { ...options, leaseSeconds: 0.6 });
await store.close();
