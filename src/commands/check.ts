import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { readSite } from '../loaders/read-site.ts';
import { waitingReasons, waitingWords } from '../pipeline/approval/waiting-words.ts';
import { counting } from '../pipeline/text/counting.ts';
import type { Problem } from '../problems.ts';
import { readEnvironment } from '../settings/environment.ts';
import { pathOfFile } from '../settings/hub-file.ts';
import { settings } from '../settings/settings.ts';
import { printJson, say, tellActions } from '../terminal/say.ts';
import { annotation } from './annotation.ts';
import { fileInCheckout } from './file-in-checkout.ts';
import { problemLines } from './problem-lines.ts';

/** `ledgerline check`: validates the whole data-hub and the links in it. */
export const command = defineCommand({
  meta: { name: 'check', description: 'validates every record of the data-hub and the links between them' },
  args: {
    json: { type: 'boolean', description: 'print { ok, counts, problems, withheld, drift } and nothing else' },
    annotate: { type: 'boolean', description: 'in a workflow: show problems on the files of a pull request as well' },
  },
  async run({ args }) {
    const { records, problems, withheld, drift } = await readSite({ lines: true });
    const errors = problems.filter(({ level }) => level === 'error').length;
    const counts = Object.fromEntries(
      recordTypes.map(({ name, plural }) => [plural, records.filter(({ type }) => type === name).length]),
    );
    if (args.json) printJson({ ok: errors === 0, counts, problems, withheld, drift });
    else {
      const { dataHub } = settings();
      const here = process.cwd();
      const checkout = readEnvironment().GITHUB_WORKSPACE ?? here;
      const placeOf = ({ file }: Problem) => file && fileInCheckout(dataHub, file, { here, checkout });
      // Errors first, because GitHub shows only the first ten of each kind.
      const worstFirst = problems.toSorted((a, b) => Number(b.level === 'error') - Number(a.level === 'error'));
      if (args.annotate) tellActions(...worstFirst.map((problem) => annotation(problem, placeOf(problem))));
      say(...problems.flatMap((problem) => problemLines(problem, dataHub)));
      for (const reason of waitingReasons) {
        const { says, hint, hintInFile } = waitingWords[reason];
        for (const { type, id, issue, file } of withheld.filter((record) => record.reason === reason)) {
          const place = issue ?? (file && pathOfFile(dataHub, file));
          say(`waiting  ${type} #${id} (${place}): ${says(1)}`, `         ${issue ? hint : hintInFile}`);
        }
      }
      say(
        ...drift.map(
          (path) => `drift    ${pathOfFile(dataHub, path)}: it does not say what the records say, and is not used.`,
        ),
      );
      if (drift.length > 0) say('         Run "npx ledgerline derive" to bring what is stored up to date.');
      say(
        `${counting(records.length, 'record')}, ${withheld.length} withheld: ` +
          `${counting(errors, 'error')}, ${counting(problems.length - errors, 'warning')}.`,
      );
    }
    if (errors > 0) process.exitCode = 1;
  },
});
