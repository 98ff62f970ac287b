/** `node tests/product/renew.ts`: makes what this checkout holds the sample that the tests keep and that `ledgerline init` removes. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifestOf, ownFiles, sampleFiles, sampleFolder } from './sample.ts';

for (const path of ownFiles(sampleFolder).keys()) rmSync(join(sampleFolder, path));
for (const [path, bytes] of ownFiles('.')) {
  const kept = path === 'ledgerline.config.ts' ? bytes.toString().replace("'./src/", "'../../src/") : bytes;
  mkdirSync(dirname(join(sampleFolder, path)), { recursive: true });
  writeFileSync(join(sampleFolder, path), kept);
}
writeFileSync('src/commands/sample.sha256', manifestOf(sampleFiles('.')));
