import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { decideRebuild } from '../build/published/decide-rebuild.ts';
import { publishedState } from '../build/published/published-state.ts';
import { dataState } from '../data-hub/data-state.ts';
import { consoleObserver } from '../loaders/console-observer.ts';
import { settings } from '../settings/settings.ts';
import { printJson, say } from '../terminal/say.ts';
import { stepOutput } from '../terminal/step-output.ts';
import { stepSummary } from '../terminal/step-summary.ts';
import { dispatchChange } from './dispatch-change.ts';

/** The exit code that says: nothing changed, skip the build. */
const skip = 3;

/** `ledgerline changed`: whether the data differs from what was published last. */
export const command = defineCommand({
  meta: {
    name: 'changed',
    description: 'says whether the data differs from what is published: exit 0 rebuild, 3 skip',
  },
  args: {
    dispatch: { type: 'boolean', description: 'on a change, send data-changed to the repository that builds the site' },
    json: { type: 'boolean', description: 'print { rebuild, reason, data, published, dispatched } and nothing else' },
  },
  async run({ args }) {
    const own = settings();
    const observer = consoleObserver(own.requestLog);
    const time = Date.now();
    const data = await dataState({ ...own, types: recordTypes, observer });
    const published = await publishedState(own, time);
    const { rebuild, reason } = decideRebuild(data, published, time);
    stepOutput({ rebuild, reason });
    stepSummary('Changed', [`${rebuild ? 'Rebuild' : 'Skip'}: ${reason}`]);
    const dispatched = args.dispatch && rebuild ? await dispatchChange(own, data, observer) : undefined;
    if (args.json) {
      const { digest, commit } = data;
      printJson({ rebuild, reason, data: { digest, commit }, published, dispatched: dispatched?.repository ?? null });
    } else say(`${rebuild ? 'Rebuild' : 'Skip'}: ${reason}`, ...(dispatched ? [dispatched.words] : []));
    observer.finish();
    if (!rebuild) process.exitCode = skip;
  },
});
