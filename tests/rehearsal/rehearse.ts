/** `npm run rehearse -- EVENT.json`: shows on this machine what the workflows would do on GitHub, with the records of this checkout. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { parseArgs } from 'node:util';

const usage = `Runs the workflows of this checkout for an event, against a fake GitHub whose issues are the records of data-hub.

  npm run rehearse -- tests/rehearsal/events/issue-opened.json

  The file is a payload of GitHub's webhooks, or { "event": "issues", "payload": … }. Nothing leaves this machine.
`;

// GitHub's parser imports JSON without saying so, which Node refuses.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
});
const [file] = positionals;
if (values.help || file === undefined) {
  process.stdout.write(usage);
  process.exit(values.help ? 0 : 2);
}
const { rehearse } = await import('./rehearse-event.ts');
process.exitCode = await rehearse(readFileSync(file, 'utf8'), (line) => process.stdout.write(`${line}\n`));
