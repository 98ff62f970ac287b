import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { whatChanged } from '../src/what-changed.mjs';

/** What the site said the last time; the workflow keeps this file from run to run. */
const remembered = '.cache/index.json';

const { API_URL: address, GITHUB_STEP_SUMMARY: summary } = process.env;
if (!address) throw new Error('API_URL is not set. It is the address of api/index.json of the site.');
const reply = await fetch(address);
if (!reply.ok) throw new Error(`${address} answers ${reply.status}.`);
const now = await reply.json();
// A file that is missing or broken is as if there had been no last time.
const before = await readFile(remembered, 'utf8')
  .then(JSON.parse)
  .catch(() => undefined);
const lines = whatChanged(before, now);
const words = lines.length > 0 ? lines.map((line) => `- ${line}\n`).join('') : 'Nothing changed.\n';

// Here stands what is to happen on a change.
process.stdout.write(words);
if (summary) await appendFile(summary, words);

await mkdir('.cache', { recursive: true });
await writeFile(remembered, JSON.stringify(now));
