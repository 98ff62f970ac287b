/** `node scripts/agent-docs.ts`: writes into the manual what the schema of seed.yaml and the seed of this project say. */
import { readFileSync, writeFileSync } from 'node:fs';
import { agentDocs } from '../operations/agents/agent-docs.ts';

const seed = readFileSync('seed.yaml', 'utf8');
for (const { file, text } of agentDocs((path) => readFileSync(path, 'utf8'), seed)) writeFileSync(file, text);
