import { appendFile, readFile } from 'node:fs/promises';
import { whatChanged } from '../src/what-changed.mjs';

const { API_URL: address, GITHUB_STEP_SUMMARY: summary } = process.env;
if (!address) throw new Error('API_URL is not set. It is the address of api/index.json of the site.');
const reply = await fetch(address);
if (!reply.ok) throw new Error(`${address} answers ${reply.status}.`);
const now = await reply.json();
// Whoever wants to compare with the last time keeps that file, for example with actions/cache.
const before = await readFile('.cache/index.json', 'utf8').then(JSON.parse, () => undefined);
const lines = whatChanged(before, now);
const words = lines.length > 0 ? lines.map((line) => `- ${line}\n`).join('') : 'Nothing changed.\n';
if (summary) await appendFile(summary, words);
else process.stdout.write(words);
