/** `node tests/fake-model/serve.ts`: the fake model by hand, to try the commands that ask one. Ctrl+C ends it. */
import { parseArgs } from 'node:util';
import { connection, createFakeModel, endpoint, good, type Mode, obedient, odd } from './index.ts';

const hostile = obedient({
  summary: '<script>alert(1)</script> @everybody, see [this](https://evil.example) ![](https://evil.example/pixel)',
});
const modes: Readonly<Record<string, Mode>> = {
  ...{ good, hostile, ...odd, ...endpoint, ...connection },
  ...{ busy: endpoint.busy('2'), slow: connection.slow(5000), taking: endpoint.taking('text') },
  redirecting: endpoint.redirecting('https://evil.example/v1/chat/completions'),
};

const { values } = parseArgs({ options: { port: { type: 'string' }, mode: { type: 'string', default: 'good' } } });
const mode = modes[values.mode];
if (!mode) {
  process.stderr.write(`--mode is one of ${Object.keys(modes).join(', ')}.\n`);
  process.exit(2);
}
const fake = await createFakeModel({ port: Number(values.port ?? 0), mode });
process.stdout.write(`export LEDGERLINE_AI_PROVIDER=openai-compatible
export LEDGERLINE_AI_URL=${fake.url}
export LEDGERLINE_AI_MODEL=${fake.model}
export AI_API_KEY=${fake.key}
`);
process.stderr.write('A fake model is running. Paste the lines above into another terminal. Ctrl+C ends it.\n');
