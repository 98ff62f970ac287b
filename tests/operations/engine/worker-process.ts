/** A PROCESS that works on a store until it is killed: `worker-process.ts <place> <file of what was done> <gate>`. */
import { openEngine } from '../../../operations/engine/open-workflow/open-workflow.ts';
import { openStore } from '../../../operations/store/open-store.ts';
import { actInto, workflowsThat } from './workflows.ts';

const [place = '', acts = '', gate = ''] = process.argv.slice(2);
try {
  const store = await openStore(place);
  const workflows = workflowsThat(actInto(acts), gate);
  const engine = await openEngine({ place, store, workflows, leaseSeconds: 3 });
  await engine.work();
  process.once('SIGTERM', async () => {
    await engine.stop();
    await store.close();
    process.exit(0);
  });
  console.log('works');
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  process.exit(2);
}
