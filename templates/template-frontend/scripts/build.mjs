import { mkdir, writeFile } from 'node:fs/promises';
import { page } from '../src/page.mjs';

const address = process.env.API_URL;
const collections = {};
let index = { title: 'No records yet: API_URL is not set', collections };
if (address) {
  const reply = await fetch(address);
  // A page without records must not take the place of one that has them.
  if (!reply.ok) throw new Error(`${address} answers ${reply.status}.`);
  index = await reply.json();
}
await mkdir('dist', { recursive: true });
await writeFile('dist/index.html', page(index));
