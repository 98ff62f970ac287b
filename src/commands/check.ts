import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { readSite } from '../loaders/read-site.ts';
import { waitingReasons, waitingWords } from '../pipeline/approval/waiting-words.ts';
import { counting } from '../pipeline/text/counting.ts';
import { printJson, say } from '../terminal/say.ts';
import { problemLines } from './problem-lines.ts';

/** `ledgerline check`: validates the whole data-hub and the links in it. */
export const command = defineCommand({
  meta: { name: 'check', description: 'validates every record of the data-hub and the links between them' },
  args: { json: { type: 'boolean', description: 'print { ok, counts, problems, withheld } and nothing else' } },
  async run({ args }) {
    const { records, problems, withheld, drift } = await readSite();
    const errors = problems.filter(({ level }) => level === 'error').length;
    const counts = Object.fromEntries(
      recordTypes.map(({ name, plural }) => [plural, records.filter(({ type }) => type === name).length]),
    );
    if (args.json) printJson({ ok: errors === 0, counts, problems, withheld });
    else {
      say(...problems.flatMap(problemLines));
      for (const waiting of waitingReasons)
        for (const { type, id } of withheld.filter(({ reason }) => reason === waiting))
          say(`waiting  ${type} #${id}: ${waitingWords[waiting].says(1)}`, `         ${waitingWords[waiting].hint}`);
      say(...drift.map((name) => `The snapshot "${name}" does not say what the records say; it is not used.`));
      say(
        `${counting(records.length, 'record')}, ${withheld.length} withheld: ` +
          `${counting(errors, 'error')}, ${counting(problems.length - errors, 'warning')}.`,
      );
    }
    if (errors > 0) process.exitCode = 1;
  },
});
