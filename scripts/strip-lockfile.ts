/** Takes the addresses out of package-lock.json, which npm brings back with each new package: `node scripts/strip-lockfile.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';
const isAddress = (key: string) => key === 'funding' || key === 'resolved';
const lock = JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) => (isAddress(key) ? undefined : value));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
