/** A PROCESS OF THE BENCHMARK: `bench-worker.ts <place> <runs to start> <wait>`; works when told, and writes a dot for each run it did. */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Workflow } from '../../../../operations/engine/engine.ts';
import { openEngine } from '../../../../operations/engine/open-workflow/open-workflow.ts';
import { openStore } from '../../../../operations/store/open-store.ts';

const [place = '', runs = '0', waits = '0'] = process.argv.slice(2);

/** Three steps, each of which waits for something outside for so long. */
const measured: Workflow = {
  name: 'measured',
  input: z.json(),
  async run({ step }) {
    for (const name of ['first', 'second', 'third'])
      await step(name, async () => {
        if (waits !== '0') await pause(Number(waits));
        if (name === 'third') process.stdout.write('.');
        return name;
      });
    return null;
  },
};

const store = await openStore(place);
const engine = await openEngine({ place, store, workflows: [measured] });
for (let count = 0; count < Number(runs); count += 1) await engine.start('measured', count, { key: `${count}` });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const before = process.cpuUsage();
await engine.work();
await once(process.stdin, 'data');
const { user, system } = process.cpuUsage(before);
await engine.stop();
await store.close();
process.stdout.write(`\n${(user + system) / 1000}\n`);
process.exit(0);
