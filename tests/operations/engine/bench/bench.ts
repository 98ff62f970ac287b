/** HOW MUCH THE ENGINE DOES, in a file and in Postgres: `node tests/operations/engine/bench/bench.ts [--docs]`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { intoDocs } from '../../../bench/into-docs.ts';
import { startPostgres } from '../../postgres/start-postgres.ts';
import { someFile } from '../engines.ts';
import { type Measured, measure } from './measure.ts';

const command = 'node tests/operations/engine/bench/bench.ts --docs';
const page = 'src/content/docs/docs/operations/engine.md';
const [runs, waits] = [300, 50];
const { values } = parseArgs({ options: { docs: { type: 'boolean', default: false } } });

const server = await startPostgres({ isSafe: true });
const rows: { readonly name: string; readonly short: Measured; readonly waiting: Measured }[] = [];
try {
  for (const processes of [0, 1, 2, 4]) {
    const both: Measured[] = [];
    for (const wait of [0, waits]) {
      const { file, remove } = someFile();
      const place = processes === 0 ? file : await server.database();
      const database = processes === 0 ? undefined : server.pid();
      both.push(await measure({ place, processes: Math.max(processes, 1), runs, waits: wait, database }));
      remove();
    }
    const [short, waiting] = both;
    const name =
      processes === 0 ? 'a file, one process' : `Postgres, ${processes} ${processes > 1 ? 'processes' : 'process'}`;
    if (short && waiting) rows.push({ name, short, waiting });
  }
} finally {
  await server.stop();
}

const [file] = rows;
const times = (a: number, b: number | undefined) => (b === undefined ? '' : `${(a / b).toFixed(1)}×`);
const line = ({ name, short, waiting }: (typeof rows)[number]) =>
  `| ${[
    ...[name, Math.round(short.runsPerSecond), times(short.runsPerSecond, file?.short.runsPerSecond)],
    ...[Math.round(waiting.runsPerSecond), times(waiting.runsPerSecond, file?.waiting.runsPerSecond)],
    short.cpuPerRun.toFixed(1),
  ].join(' | ')} |`;
const report = [
  [
    `${runs} runs of three steps each, eight at a time in each process, everything on one machine`,
    `with ${availableParallelism()} processors, the database too.`,
  ].join(' '),
  '',
  `| ${[
    ...['', 'runs a second, steps that take no time', 'to a file', `runs a second, steps that wait ${waits} ms`],
    ...['to a file', 'processor time a run, ms'],
  ].join(' | ')} |`,
  '|---|---|---|---|---|---|',
  ...rows.map(line),
].join('\n');
console.log(report);
if (values.docs) writeFileSync(page, intoDocs(readFileSync(page, 'utf8'), report, command));
